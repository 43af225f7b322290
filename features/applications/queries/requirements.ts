import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { kinds } from "#features/applications/domain/kinds.ts";
import type { ArtisanKind, ChamberContact, KindDemands } from "#features/applications/schema.ts";
import { dayInMorocco } from "#features/rules/index.ts";
import { kindRuleKey, type RuleKey, type RuleValue, ruleShapes } from "#features/rules/schema.ts";
import { now } from "#lib/clock.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

export type Requirements = {
  kinds: { kind: ArtisanKind; demands: KindDemands }[];
  /** Days in which a chamber answers, and days after which an untouched draft is deleted. */
  answerDays: number;
  draftDays: number;
  chambers: (Omit<ChamberContact, "seat"> & { regionName: ChamberContact["name"] })[];
};

type Row = { key: string; value: unknown; effectiveFrom: string; source: string; evidence: string };

/** Who may register, what they bring and how long it takes: the dated rules in force today, with their sources. */
export const requirements = definePublicQuery({
  name: "applications.requirements",
  input: z.strictObject({}),
  handler: async ({ db }): Promise<Requirements> => {
    const { rows } = (await db.execute(sql`select distinct on (key) key, value, source, evidence,
        effective_from::text as "effectiveFrom" from published.application_rule
      where effective_from <= ${dayInMorocco(now())}::date order by key, effective_from desc`)) as unknown as {
      rows: Row[];
    };
    const chambers = (await db.execute(sql`select id, key, region_name as "regionName", name, address,
        contact_phone as phone, contact_email as email, opening_hours as "openingHours"
      from published.chamber order by region_code`)) as unknown as { rows: Requirements["chambers"] };
    return {
      kinds: kinds.map((kind) => ({ kind, demands: demandsOf(rows, kindRuleKey(kind)) })),
      answerDays: ruleOf(rows, "review.days").received,
      draftDays: ruleOf(rows, "documents.retention").draft,
      chambers: chambers.rows,
    };
  },
});

function rowOf(rows: readonly Row[], key: RuleKey): Row {
  const row = rows.find((each) => each.key === key);
  if (!row) throw new Error(`no rule ${key} is in force`);
  return row;
}

function ruleOf<K extends RuleKey>(rows: readonly Row[], key: K): RuleValue<K> {
  return ruleShapes[key].parse(rowOf(rows, key).value) as RuleValue<K>;
}

function demandsOf(rows: readonly Row[], key: ReturnType<typeof kindRuleKey>): KindDemands {
  const { source, evidence, effectiveFrom } = rowOf(rows, key);
  const { minYears, minMembers, supervisor, documents } = ruleOf(rows, key);
  return { minYears, minMembers, supervisor, documents, source, evidence, effectiveFrom };
}
