import "server-only";
import { and, desc, eq, gte, inArray, lte, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { badgeEvidence } from "#db/schema/badges.ts";
import { piece } from "#db/schema/catalogue.ts";
import { type LabelKind, labelCertificate, qualityLabel } from "#db/schema/quality.ts";
import type { BadgeClaim } from "#features/badges/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Which certificates a claim may stand on. */
const kindsFor: Partial<Record<BadgeClaim, readonly LabelKind[]>> = {
  geographical_origin: ["geographical"],
  collective_mark: ["collective_mark", "levels"],
};

type About = {
  claim: BadgeClaim;
  makerId: Id<"artisan">;
  pieceId: Id<"piece"> | null;
  chamberId: Id<"chamber">;
};

/** Certificates in force on the day, its lower levels with it: one fact, which a badge points at and does not say again. */
const inForce = (day: string) =>
  and(
    ...[eq(labelCertificate.state, "confirmed"), lte(labelCertificate.issuedOn, day)],
    gte(labelCertificate.expiresOn, day),
    sql`lower_levels_stand(${labelCertificate.labelId}, ${labelCertificate.artisanId}, ${labelCertificate.level}, ${labelCertificate.craftIds}, ${day}::date)`,
  );

/** What a badge is about is covered: a piece of one of the crafts, and one of the pieces where some are named; the maker, where none are. */
const covers = (pieceId: Id<"piece"> | null) =>
  pieceId
    ? sql`exists (select 1 from ${piece} where ${piece.id} = ${pieceId} and ${piece.craftId} = any (${labelCertificate.craftIds})
        and (cardinality(${labelCertificate.pieceIds}) = 0 or ${piece.id} = any (${labelCertificate.pieceIds})))`
    : sql`cardinality(${labelCertificate.pieceIds}) = 0`;

/** Certificates in force that a badge of a maker, or of one of their pieces, may rest on. `on` is the day each was issued. */
export async function labelRecords(tx: Tx, { claim, makerId, pieceId, chamberId }: About, at: Date) {
  const kinds = kindsFor[claim];
  if (!kinds) return [];
  const rows = await tx
    .select({ id: labelCertificate.id, on: labelCertificate.issuedOn })
    .from(labelCertificate)
    .innerJoin(qualityLabel, eq(qualityLabel.id, labelCertificate.labelId))
    .where(
      and(
        ...[eq(labelCertificate.artisanId, makerId), eq(labelCertificate.chamberId, chamberId)],
        ...[inArray(qualityLabel.kind, kinds), inForce(dayInMorocco(at))],
        covers(pieceId),
      ),
    )
    .orderBy(desc(labelCertificate.issuedOn), desc(labelCertificate.id));
  return rows.map((row) => ({ ...row, kind: "label" as const }));
}

/**
 * Whether each of these certificates holds for what a badge is about: it covers that and is in force, or one that followed it in its line
 * of renewals (`renews_id`) does and is. A badge rests on none that has ended.
 */
export async function labelsHold(
  tx: Tx,
  ids: readonly string[],
  pieceId: Id<"piece"> | null,
  at: Date,
): Promise<boolean> {
  for (const id of ids) {
    const line = sql`(with recursive line(id) as (
        select ${id}::text
        union select c.id from label_certificate c join line on c.renews_id = line.id)
      select id from line)`;
    const rows = await tx
      .select({ id: labelCertificate.id })
      .from(labelCertificate)
      .where(and(sql`${labelCertificate.id} in ${line}`, inForce(dayInMorocco(at)), covers(pieceId)))
      .limit(1);
    if (rows.length === 0) return false;
  }
  return true;
}

/** The certificates among the evidence of a badge. */
export async function labelsUnder(tx: Tx, badgeId: Id<"badge">): Promise<string[]> {
  const rows = await tx
    .select({ recordId: badgeEvidence.recordId })
    .from(badgeEvidence)
    .where(and(eq(badgeEvidence.badgeId, badgeId), eq(badgeEvidence.kind, "label")));
  return rows.flatMap(({ recordId }) => recordId ?? []);
}
