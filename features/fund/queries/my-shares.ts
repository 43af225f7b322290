import "server-only";
import { and, desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { piece } from "#db/schema/catalogue.ts";
import { pieceFundShare } from "#db/schema/fund.ts";
import { ownPieces } from "#features/fund/policy.ts";
import type { PieceShare } from "#features/fund/schema.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A maker's pieces that are shown or will be, with what each gives to the fund; the newest 200. */
export const myFundShares = defineQuery({
  name: "fund.my-shares",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  handler: async ({
    tx,
    input: { artisanId },
  }): Promise<{ artisanId: Id<"artisan">; pieces: PieceShare[] }> => {
    const rows = await tx
      .select({ pieceId: piece.id, title: piece.title, basisPoints: pieceFundShare.basisPoints })
      .from(piece)
      .leftJoin(pieceFundShare, eq(pieceFundShare.pieceId, piece.id))
      .where(and(eq(piece.artisanId, artisanId), inArray(piece.state, ["draft", "proposed", "published"])))
      .orderBy(desc(piece.createdAt), desc(piece.id))
      .limit(200);
    return { artisanId, pieces: rows.map((row) => ({ ...row, basisPoints: row.basisPoints ?? 0 })) };
  },
  policy: (actor, { resource }) => ownPieces(actor, resource),
});
