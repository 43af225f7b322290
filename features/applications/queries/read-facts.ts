import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { type application, applicationCraft } from "#db/schema/applications.ts";
import { type ConsentPurpose, consent } from "#db/schema/consents.ts";
import { craft } from "#db/schema/crafts.ts";
import { document } from "#db/schema/vault.ts";
import { type Gap, gapsOf } from "#features/applications/domain/gaps.ts";
import { type Step, stepsOf } from "#features/applications/domain/steps.ts";
import { consentsOf } from "#features/consents/index.ts";
import { dayInMorocco, ruleAt } from "#features/rules/index.ts";
import { type KindRule, kindRuleKey, type Rule } from "#features/rules/schema.ts";
import { documentsOf } from "#features/vault/index.ts";
import type { DocumentDto } from "#features/vault/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { registryNumberKey } from "#lib/people/registry-number.ts";

export type FileRow = typeof application.$inferSelect;

/** A file with what hangs on it, the rule of its kind, and what is lacking before it can be sent. */
export type Facts = {
  rule: (Rule & { value: KindRule }) | null;
  course: Step[];
  documents: DocumentDto[];
  crafts: { id: Id<"craft">; key: string; family: string; name: LocalizedText }[];
  consents: Partial<Record<ConsentPurpose, string>>;
  /** How an officer's help was agreed to; null where nobody helps. */
  assistance: { method: string; witness: string | null } | null;
  gaps: Gap[];
};

export async function readFacts(tx: Tx, file: FileRow, now: Date): Promise<Facts> {
  const rule = file.kind ? await ruleAt(tx, kindRuleKey(file.kind), now) : null;
  const documents = await documentsOf(
    tx,
    sql`${document.applicationId} = ${file.id} and ${document.visitId} is null`,
  );
  const crafts = await craftsOf(tx, file);
  const consents = await consentsOf(tx, { applicationId: file.id });
  const assistance = file.assistedBy ? await assistanceOf(tx, file) : null;
  const counts: Partial<Record<DocumentDto["kind"], number>> = {};
  for (const { kind } of documents) counts[kind] = (counts[kind] ?? 0) + 1;
  const gaps = gapsOf(
    {
      kind: file.kind,
      hasPlace: file.provinceCode !== null && file.town !== null,
      hasName: file.name !== null,
      hasPhone: file.sealedPhone !== null,
      hasCin: file.sealedCin !== null,
      hasOrganisation: file.organisationName !== null && file.organisationNumber !== null,
      members: file.membersCount,
      supervisorIsRegistered: await isRegistered(tx, file.supervisorNumber),
      crafts: crafts.length,
      practiceSince: file.practiceSince,
      hasDiploma: file.diplomaTitle !== null && file.diplomaYear !== null,
      documents: counts,
      consents: Object.keys(consents) as ConsentPurpose[],
      needsConsentForm: assistance?.method === "signature",
    },
    rule?.value ?? null,
    Number(dayInMorocco(now).slice(0, 4)),
  );
  return {
    rule,
    course: stepsOf(file.kind, rule?.value ?? null),
    documents,
    crafts,
    consents,
    assistance,
    gaps,
  };
}

function craftsOf(tx: Tx, file: FileRow): Promise<Facts["crafts"]> {
  return tx
    .select({ id: craft.id, key: craft.key, family: craft.family, name: craft.name })
    .from(applicationCraft)
    .innerJoin(craft, eq(craft.id, applicationCraft.craftId))
    .where(eq(applicationCraft.applicationId, file.id))
    .orderBy(asc(applicationCraft.position));
}

async function assistanceOf(tx: Tx, file: FileRow): Promise<Facts["assistance"]> {
  const [row] = await tx
    .select({ method: consent.method, witness: consent.witness })
    .from(consent)
    .where(sql`${consent.applicationId} = ${file.id} and ${consent.purpose} = 'assisted'`)
    .orderBy(asc(consent.givenAt))
    .limit(1);
  return row ?? null;
}

/** Whether a registry number is of somebody registered today, in any chamber: what the public look-up answers too. */
async function isRegistered(tx: Tx, registryNumber: string | null): Promise<boolean | null> {
  if (!registryNumber) return null;
  const { rows } = (await tx.execute(sql`select count(*)::int as n from published.registration r
    where regexp_replace(upper(r.registry_number), '[^A-Z0-9]', '', 'g') = ${registryNumberKey(registryNumber)}
      and standing_lists(r.state) and r.kind not in ('cooperative', 'enterprise')`)) as unknown as {
    rows: { n: number }[];
  };
  return (rows[0]?.n ?? 0) > 0;
}
