import "server-only";
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { piece, variant } from "#db/schema/catalogue.ts";
import type { PieceFloor } from "#features/promotions/schema.ts";
import { artisanIdsOf, hasRole } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The maker's pieces that are or may come into the shop, each with its lowest price and its floor. */
export const listFloors = defineQuery({
  name: "promotions.list-floors",
  input: z.strictObject({}),
  policy: (actor) => (hasRole(actor, "artisan") ? "allow" : "hide"),
  handler: async ({ tx, actor }): Promise<PieceFloor[]> => {
    const own = artisanIdsOf(actor);
    if (own.length === 0) return [];
    return tx
      .select({
        id: piece.id,
        title: piece.title,
        floorMinor: piece.floorMinor,
        priceMinor: sql<number>`min(${variant.priceMinor})`.mapWith(Number),
      })
      .from(piece)
      .innerJoin(variant, and(eq(variant.pieceId, piece.id), isNull(variant.withdrawnAt)))
      .where(and(inArray(piece.artisanId, own), inArray(piece.state, ["published", "paused", "proposed"])))
      .groupBy(piece.id)
      .orderBy(asc(piece.id))
      .limit(300);
  },
});
