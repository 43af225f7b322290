import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { stock, variant } from "#db/schema/catalogue.ts";
import { variantPrice } from "#db/schema/prices.ts";
import type { VariantDto } from "#features/listing/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { money } from "#lib/money/money.ts";

/** The options of a piece that are offered, in the maker's order, with their prices and shelves. */
export async function readVariants(tx: Tx, id: Id<"piece">): Promise<VariantDto[]> {
  const rows = await tx
    .select({
      id: variant.id,
      sku: variant.sku,
      option: variant.option,
      priceMinor: variant.priceMinor,
      currency: variant.currency,
      onHand: stock.onHand,
      held: stock.held,
      lengthMm: variant.lengthMm,
      widthMm: variant.widthMm,
      heightMm: variant.heightMm,
      weightGrams: variant.weightGrams,
      hsHeading: variant.hsHeading,
      restriction: variant.restriction,
    })
    .from(variant)
    .innerJoin(stock, eq(stock.sku, variant.sku))
    .where(and(eq(variant.pieceId, id), isNull(variant.withdrawnAt)))
    .orderBy(asc(variant.position));
  const skus = rows.map(({ sku }) => sku);
  const own =
    skus.length === 0
      ? []
      : await tx
          .select({ sku: variantPrice.sku, currency: variantPrice.currency, minor: variantPrice.priceMinor })
          .from(variantPrice)
          .where(inArray(variantPrice.sku, skus))
          .orderBy(asc(variantPrice.currency));
  return rows.map(({ priceMinor, currency, ...row }) => ({
    ...row,
    price: money(priceMinor, currency),
    ownPrices: own.flatMap((one) => (one.sku === row.sku ? [money(one.minor, one.currency)] : [])),
  }));
}
