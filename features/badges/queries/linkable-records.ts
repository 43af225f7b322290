import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { siteVisit } from "#db/schema/applications.ts";
import { craftAssessment } from "#db/schema/endangered.ts";
import { lineage } from "#db/schema/lineage.ts";
import { attestation } from "#db/schema/register.ts";
import { labelRecords } from "#features/badges/queries/label-records.ts";
import type { BadgeClaim, RecordKind } from "#features/badges/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";

export type LinkableRecord = { id: string; kind: RecordKind; on: string };

/**
 * Records a badge may rest on: confirmed assessments of its craft (a badge of danger needs the newest); and of its maker, by the chamber
 * itself, certificates of labels in force, visits that confirmed them, looks in the national register that found them, and attested
 * years with a master. Newest first of each.
 */
export async function linkableRecords(
  tx: Tx,
  about: {
    claim: BadgeClaim;
    craftId: Id<"craft"> | null;
    pieceId: Id<"piece"> | null;
    makerId: Id<"artisan"> | null;
    chamberId: Id<"chamber">;
  },
  at: Date,
): Promise<LinkableRecord[]> {
  const { craftId, makerId, chamberId } = about;
  if (craftId) {
    const rows = await tx
      .select({ id: craftAssessment.id, on: craftAssessment.assessedOn })
      .from(craftAssessment)
      .where(and(eq(craftAssessment.craftId, craftId), eq(craftAssessment.state, "confirmed")))
      .orderBy(desc(craftAssessment.assessedOn), desc(craftAssessment.id));
    return rows.map((row) => ({ ...row, kind: "assessment" }));
  }
  if (!makerId) return [];
  const visits = await tx
    .select({ id: siteVisit.id, at: siteVisit.doneAt })
    .from(siteVisit)
    .where(
      and(
        ...[eq(siteVisit.artisanId, makerId), eq(siteVisit.chamberId, chamberId)],
        ...[eq(siteVisit.outcome, "confirmed"), isNull(siteVisit.cancelledAt)],
      ),
    )
    .orderBy(desc(siteVisit.doneAt));
  const looks = await tx
    .select({ id: attestation.id, at: attestation.at })
    .from(attestation)
    .where(
      and(
        ...[eq(attestation.artisanId, makerId), eq(attestation.chamberId, chamberId)],
        eq(attestation.outcome, "found"),
      ),
    )
    .orderBy(desc(attestation.at));
  const lines = await tx
    .select({ id: lineage.id, at: lineage.attestedAt })
    .from(lineage)
    .where(
      and(
        ...[eq(lineage.apprenticeId, makerId), eq(lineage.chamberId, chamberId)],
        eq(lineage.state, "attested"),
      ),
    )
    .orderBy(desc(lineage.attestedAt));
  return [
    ...(await labelRecords(tx, { ...about, makerId }, at)),
    ...visits.flatMap(({ id, at }) => (at ? [{ id, kind: "visit" as const, on: dayInMorocco(at) }] : [])),
    ...lines.flatMap(({ id, at }) => (at ? [{ id, kind: "lineage" as const, on: dayInMorocco(at) }] : [])),
    ...looks.map(({ id, at }) => ({ id, kind: "attestation" as const, on: dayInMorocco(at) })),
  ];
}
