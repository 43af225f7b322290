import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { stock, variant } from "#db/schema/catalogue.ts";
import { lockListing } from "#features/listing/commands/lock-listing.ts";
import type { Id } from "#lib/ids/ids.ts";

/**
 * A piece and one of its options, the shelf and the piece locked. Null when there is no such option. The shelf first, as a sale
 * does it, which may mark the piece as sold afterwards: the other way round the two would wait for each other.
 */
export async function lockVariant(tx: Tx, { pieceId, sku }: { pieceId: Id<"piece">; sku: string }) {
  const named = and(eq(variant.pieceId, pieceId), eq(variant.sku, sku), isNull(variant.withdrawnAt));
  const [shelf] = await tx
    .select({ onHand: stock.onHand, held: stock.held })
    .from(stock)
    .where(inArray(stock.sku, tx.select({ sku: variant.sku }).from(variant).where(named)))
    .for("update");
  const listing = shelf && (await lockListing(tx, pieceId));
  if (!listing) return null;
  // Every option is written under its piece's lock: read behind it, this is the newest.
  const [option] = await tx
    .select({
      sku: variant.sku,
      option: variant.option,
      priceMinor: variant.priceMinor,
      lengthMm: variant.lengthMm,
      widthMm: variant.widthMm,
      heightMm: variant.heightMm,
      weightGrams: variant.weightGrams,
      hsHeading: variant.hsHeading,
      restriction: variant.restriction,
    })
    .from(variant)
    .where(named);
  return option ? { listing, option: { ...option, ...shelf } } : null;
}
