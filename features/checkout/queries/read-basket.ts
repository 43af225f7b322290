import "server-only";
import { eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, piece, shippingProfile, stock, variant } from "#db/schema/index.ts";
import type { OwnLine } from "#features/cart/index.ts";
import type { BasketLine } from "#features/checkout/domain/priced-basket.ts";
import { handlingDays } from "#features/pricing/schema.ts";
import { lists } from "#features/register/schema.ts";
import { money } from "#lib/money/money.ts";

/** Days that a piece stays in its workshop, made to order or packed with care; null where it is neither. */
const inWorkshop = sql<number | null>`greatest(${piece.leadDays}, ${shippingProfile.readyDays})`;

/** What a basket's lines are, sorted by sku: the order in which stock is taken. */
export async function readBasket(tx: Tx, wanted: readonly OwnLine[]): Promise<BasketLine[]> {
  const quantities = new Map(wanted.map(({ sku, quantity }) => [sku, quantity]));
  const origins = new Map(wanted.map(({ sku, collectionId }) => [sku, collectionId]));
  if (quantities.size === 0) return [];
  const rows = await tx
    .select({
      sku: variant.sku,
      pieceId: piece.id,
      artisanId: piece.artisanId,
      title: piece.title,
      priceMinor: variant.priceMinor,
      currency: variant.currency,
      weightGrams: sql<number>`coalesce(${variant.weightGrams}, ${piece.weightGrams})`,
      packingGrams: sql<number>`coalesce(${shippingProfile.packingGrams}, 0)`,
      leadDays: sql<number>`coalesce(${inWorkshop}, 0)`,
      // With the days on which the workshop is closed; the same as asked for while it is not.
      readyIn: sql<number | null>`published.workshop_lead(${piece.artisanId},
        greatest(${inWorkshop}, ${handlingDays}))`,
      pieceState: piece.state,
      withdrawnAt: variant.withdrawnAt,
      makerName: artisan.name,
      artisanState: artisan.state,
      isPublic: artisan.isPublic,
      onHand: stock.onHand,
      held: stock.held,
      restriction: variant.restriction,
      hsHeading: sql<string | null>`coalesce(${variant.hsHeading}, ${piece.hsHeading})`,
      originCountry: variant.originCountry,
      craftId: piece.craftId,
      chamberId: artisan.chamberId,
      makerKind: artisan.kind,
    })
    .from(variant)
    .innerJoin(piece, eq(piece.id, variant.pieceId))
    .leftJoin(shippingProfile, eq(shippingProfile.id, piece.shippingProfileId))
    // A maker who is not shown is not seen here either: the line stays, and is not for sale.
    .leftJoin(artisan, eq(artisan.id, piece.artisanId))
    .innerJoin(stock, eq(stock.sku, variant.sku))
    .where(inArray(variant.sku, [...quantities.keys()]))
    .orderBy(variant.sku);
  return rows.map((row) => ({
    sku: row.sku,
    quantity: quantities.get(row.sku) ?? 0,
    pieceId: row.pieceId,
    artisanId: row.artisanId,
    makerName: row.makerName,
    title: row.title,
    price: money(row.priceMinor, row.currency),
    weightGrams: row.weightGrams,
    packingGrams: row.packingGrams,
    leadDays: leadOf(row),
    // An earlier order lets its buyer see the maker whatever became of them: being seen is not enough to be for sale.
    isForSale:
      row.pieceState === "published" &&
      row.withdrawnAt === null &&
      row.isPublic === true &&
      row.artisanState !== null &&
      lists(row.artisanState),
    free: row.onHand - row.held,
    restriction: row.restriction,
    hsHeading: row.hsHeading,
    originCountry: row.originCountry,
    collectionId: origins.get(row.sku) ?? null,
    subject:
      row.artisanState === null
        ? { craftId: null, chamberId: null, makerKind: null }
        : { craftId: row.craftId, chamberId: row.chamberId, makerKind: row.makerKind },
  }));
}

/** Days until a line can leave its workshop: its own, or those that closed days make of them. */
function leadOf({ leadDays, readyIn }: { leadDays: number; readyIn: number | null }): number {
  return readyIn !== null && readyIn > Math.max(leadDays, handlingDays) ? readyIn : leadDays;
}
