import "server-only";
import { inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { pieceFundShare } from "#db/schema/fund.ts";
import type { Id } from "#lib/ids/ids.ts";

/** What makers give of pieces to the transmission fund, in basis points of the price; a piece that gives nothing is left out. */
export async function readFundShares(
  tx: Tx,
  pieceIds: readonly Id<"piece">[],
): Promise<Map<Id<"piece">, number>> {
  if (pieceIds.length === 0) return new Map();
  const rows = await tx
    .select({ pieceId: pieceFundShare.pieceId, basisPoints: pieceFundShare.basisPoints })
    .from(pieceFundShare)
    .where(inArray(pieceFundShare.pieceId, [...pieceIds]));
  return new Map(rows.filter((row) => row.basisPoints > 0).map((row) => [row.pieceId, row.basisPoints]));
}
