import "server-only";
import { asc, desc, eq, inArray, or } from "drizzle-orm";
import { z } from "zod";
import { badgeEvidence } from "#db/schema/badges.ts";
import { piece } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { badge } from "#db/schema/provenance.ts";
import { ownBadges } from "#features/badges/policy.ts";
import { stateAt } from "#features/badges/queries/badge-columns.ts";
import type { OwnBadge } from "#features/badges/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The badges a maker or their pieces were ever given, with what they rest on. Proposals are the chamber's own until signed. */
export const myBadges = defineQuery({
  name: "badges.my-badges",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  handler: async ({ tx, input: { artisanId }, now }): Promise<OwnBadge[]> => {
    const rows = await tx
      .select({ badge, chamberName: chamber.name, pieceTitle: piece.title })
      .from(badge)
      .innerJoin(chamber, eq(chamber.id, badge.chamberId))
      .leftJoin(piece, eq(piece.id, badge.pieceId))
      .where(or(eq(badge.artisanId, artisanId), eq(piece.artisanId, artisanId)))
      .orderBy(desc(badge.issuedAt), asc(badge.id));
    const ids = rows.map((row) => row.badge.id);
    const evidence = ids.length
      ? await tx
          .select({
            badgeId: badgeEvidence.badgeId,
            kind: badgeEvidence.kind,
            datedOn: badgeEvidence.datedOn,
          })
          .from(badgeEvidence)
          .where(inArray(badgeEvidence.badgeId, ids))
          .orderBy(asc(badgeEvidence.datedOn))
      : [];
    return rows.flatMap(({ badge: own, chamberName, pieceTitle }) => {
      const { id, claim, issuedAt, expiresAt, suspensionReason, revocationReason } = own;
      if (!issuedAt || !expiresAt || own.state === "replaced") return [];
      return {
        ...{ id, claim, state: stateAt(own, now), pieceTitle, chamberName, note: own.publicNote },
        ...{ issuedAt: issuedAt.toISOString(), expiresAt: expiresAt.toISOString() },
        ...{ suspensionReason, revocationReason },
        evidence: evidence
          .filter(({ badgeId }) => badgeId === id)
          .map(({ kind, datedOn }) => ({ kind, datedOn })),
      };
    });
  },
  policy: (actor, { input }) => ownBadges(actor, input.artisanId),
});
