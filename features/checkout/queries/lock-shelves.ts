import "server-only";
import { asc, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { together } from "#db/pipeline.ts";
import { piece, stock, variant } from "#db/schema/index.ts";

/**
 * Locks the shelves of a basket and then its pieces, until the transaction ends. Prices, restrictions and what is offered change
 * under the piece's lock alone, so that whatever is read behind this is what is sold. Shelves come before pieces everywhere, each
 * in one order, so that buyers and makers never wait for each other in a circle.
 */
export async function lockShelves(tx: Tx, skus: readonly string[]): Promise<void> {
  if (skus.length === 0) return;
  const ofVariants = tx
    .select({ id: variant.pieceId })
    .from(variant)
    .where(inArray(variant.sku, [...skus]));
  const shelves = tx
    .select({ sku: stock.sku })
    .from(stock)
    .where(inArray(stock.sku, [...skus]))
    // Byte by byte, as `holdUnits` and `commitUnits` sort them, and not as a language would.
    .orderBy(sql`${stock.sku} collate "C"`)
    .for("update");
  const pieces = tx
    .select({ id: piece.id })
    .from(piece)
    .where(inArray(piece.id, ofVariants))
    .orderBy(asc(piece.id))
    // Several buyers may have the same piece before them; its maker and chamber wait for a moment.
    .for("share");
  await together([shelves, pieces]);
}
