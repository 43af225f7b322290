import "server-only";
import { and, eq, gte, inArray, lte, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { inspection, inspectionReply, labelCertificate, labelVersion } from "#db/schema/quality.ts";
import { totalsOf } from "#features/quality/domain/months.ts";
import { needOf } from "#features/quality/domain/needs.ts";
import { readsQuality } from "#features/quality/policy.ts";
import { readFacts } from "#features/quality/queries/facts-sql.ts";
import { makersOf } from "#features/quality/queries/read-names.ts";
import { ofChamberInput, type WorkshopNeed } from "#features/quality/schema.ts";
import { ruleValue } from "#features/rules/index.ts";
import { dayAfter, dayInMorocco, monthsUntil } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

const atMost = 100;

/**
 * Workshops of a chamber that something speaks for visiting, the most pressing first and those with a day already last. What the market
 * says counts since the last signed inspection, within the months of the rule: what was looked at is not a reason again.
 */
export const listWorkshops = defineQuery({
  name: "quality.list-workshops",
  input: ofChamberInput,
  handler: async ({ tx, input, actor, now }): Promise<WorkshopNeed[] | null> => {
    if (readsQuality(actor, input) !== "allow") return null;
    const today = dayInMorocco(now);
    const { months: count } = await ruleValue(tx, "quality.rates", now);
    const first = monthsUntil(today.slice(0, 7), count)[0] ?? "";
    const facts = await asProduct(tx, () =>
      readFacts(tx, sql`select id from artisan where chamber_id = ${input.chamberId}`, `${first}-01`, now),
    );
    const seen = await inspectionsOf(tx, input.chamberId, today);
    const labels = await labelsToInspect(tx, input.chamberId, now);
    const ids = [...new Set([...facts.map(({ artisan }) => artisan), ...seen.keys(), ...labels.keys()])];
    const makers = await makersOf(tx, ids);
    const rows = ids.flatMap((artisanId) => {
      const own = seen.get(artisanId);
      // The month of the visit itself counts still: it may have begun with what led to it.
      const since = own?.lastInspectedOn?.slice(0, 7) ?? "";
      const totals = totalsOf(facts.filter(({ artisan, month }) => artisan === artisanId && month >= since));
      const { faults, contested, late, reports, recalls } = totals;
      const need = needOf({
        ...{ faults, contested, late, reports, recalls },
        ...{ correctionsLate: own?.correctionsLate ?? 0, replies: own?.replies ?? 0 },
        labels: labels.get(artisanId) ?? 0,
      });
      if (need.reasons.length === 0) return [];
      const maker = makers.get(artisanId);
      return {
        ...{ ...need, artisanId, artisanName: maker?.name ?? {}, town: maker?.town ?? {} },
        ...{ planned: own?.planned ?? null, lastInspectedOn: own?.lastInspectedOn ?? null },
      };
    });
    return rows
      .sort(
        (a, b) =>
          Number(a.planned !== null) - Number(b.planned !== null) ||
          b.weight - a.weight ||
          a.artisanId.localeCompare(b.artisanId),
      )
      .slice(0, atMost);
  },
  policy: (actor, { input }) => readsQuality(actor, input),
});

type Seen = {
  correctionsLate: number;
  replies: number;
  planned: { id: Id<"inspection">; on: string } | null;
  lastInspectedOn: string | null;
};

/** What the chamber's own inspections say: overdue corrections, answers that nobody has settled, the next day and the last. */
async function inspectionsOf(tx: Tx, chamberId: Id<"chamber">, today: string) {
  const rows = await tx
    .select({
      row: inspection,
      replies: sql<number>`(select count(*)::int from ${inspectionReply} where ${inspectionReply.inspectionId} = ${inspection.id})`,
    })
    .from(inspection)
    .where(and(eq(inspection.chamberId, chamberId), inArray(inspection.state, ["planned", "signed"])))
    .orderBy(inspection.plannedFor, inspection.id);
  const seen = new Map<Id<"artisan">, Seen>();
  for (const { row, replies } of rows) {
    const own = seen.get(row.artisanId) ?? {
      ...{ correctionsLate: 0, replies: 0, planned: null, lastInspectedOn: null },
    };
    const isOpen = row.result === "corrections" && row.settledAt === null;
    if (isOpen && (row.correctionsDue ?? "") < today) own.correctionsLate += 1;
    else if (isOpen && replies > 0) own.replies += 1;
    if (row.state === "planned") own.planned ??= { id: row.id, on: row.plannedFor };
    else if (row.signedAt) {
      const day = dayInMorocco(row.signedAt);
      if (day > (own.lastInspectedOn ?? "")) own.lastInspectedOn = day;
    }
    seen.set(row.artisanId, own);
  }
  return seen;
}

/** Certificates that run out within the first reminder, and whose renewal asks for an inspection that there is not yet. */
async function labelsToInspect(tx: Tx, chamberId: Id<"chamber">, now: Date) {
  const today = dayInMorocco(now);
  const { days } = await ruleValue(tx, "label.reminders", now);
  const { valid } = await ruleValue(tx, "inspection.days", now);
  const passed = sql`exists (select 1 from ${inspection} where ${inspection.artisanId} = ${labelCertificate.artisanId}
    and ${inspection.labelId} = ${labelCertificate.labelId} and ${inspection.level} >= ${labelCertificate.level}
    and ${inspection.result} = 'passed' and morocco_day(${inspection.signedAt}) >= ${dayAfter(today, -valid)}::date)`;
  const rows = await tx
    .select({ artisanId: labelCertificate.artisanId, n: sql<number>`count(*)::int` })
    .from(labelCertificate)
    .innerJoin(labelVersion, eq(labelVersion.id, labelCertificate.versionId))
    .where(
      and(
        ...[eq(labelCertificate.chamberId, chamberId), eq(labelCertificate.state, "confirmed")],
        gte(labelCertificate.expiresOn, today),
        lte(labelCertificate.expiresOn, dayAfter(today, Math.max(...days))),
        sql`${labelCertificate.level} >= ${labelVersion.inspectedFrom} and not ${passed}`,
      ),
    )
    .groupBy(labelCertificate.artisanId);
  return new Map(rows.map(({ artisanId, n }) => [artisanId, n]));
}
