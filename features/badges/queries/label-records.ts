import "server-only";
import { and, desc, eq, gte, inArray, lte, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
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
        pieceId
          ? sql`exists (select 1 from ${piece} where ${piece.id} = ${pieceId} and ${piece.craftId} = any (${labelCertificate.craftIds})
              and (cardinality(${labelCertificate.pieceIds}) = 0 or ${piece.id} = any (${labelCertificate.pieceIds})))`
          : sql`cardinality(${labelCertificate.pieceIds}) = 0`,
      ),
    )
    .orderBy(desc(labelCertificate.issuedOn), desc(labelCertificate.id));
  return rows.map((row) => ({ ...row, kind: "label" as const }));
}

/** How many of these certificates are in force: a badge rests on none that has ended. */
export async function labelsInForce(tx: Tx, ids: readonly string[], at: Date): Promise<number> {
  if (ids.length === 0) return 0;
  const rows = await tx
    .select({ id: labelCertificate.id })
    .from(labelCertificate)
    .where(
      and(inArray(labelCertificate.id, ids as readonly Id<"labelCertificate">[]), inForce(dayInMorocco(at))),
    );
  return rows.length;
}
