import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, cart, cartLine, piece, stock, variant } from "#db/schema/index.ts";
import type { Restriction } from "#features/catalogue/index.ts";
import { lists } from "#features/register/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Money, money } from "#lib/money/money.ts";

/** A basket's line with everything that decides whether and how it can be sold, read from the tables of record. */
export type BasketLine = {
  sku: string;
  quantity: number;
  pieceId: Id<"piece">;
  artisanId: Id<"artisan">;
  title: LocalizedText;
  unit: Money;
  weightGrams: number;
  leadDays: number;
  isForSale: boolean;
  free: number;
  restriction: Restriction;
};

/** The lines of a browser's basket, one a sku, sorted by sku: the order in which stock is taken. */
export async function readBasket(tx: Tx, visitorHash: string): Promise<BasketLine[]> {
  const rows = await tx
    .select({
      sku: cartLine.sku,
      quantity: cartLine.quantity,
      pieceId: piece.id,
      artisanId: piece.artisanId,
      title: piece.title,
      priceMinor: variant.priceMinor,
      currency: variant.currency,
      weightGrams: sql<number>`coalesce(${variant.weightGrams}, ${piece.weightGrams})`,
      leadDays: piece.leadDays,
      pieceState: piece.state,
      withdrawnAt: variant.withdrawnAt,
      artisanState: artisan.state,
      isPublic: artisan.isPublic,
      onHand: stock.onHand,
      held: stock.held,
      restriction: variant.restriction,
    })
    .from(cart)
    .innerJoin(cartLine, eq(cartLine.cartId, cart.id))
    .innerJoin(variant, eq(variant.sku, cartLine.sku))
    .innerJoin(piece, eq(piece.id, variant.pieceId))
    // A maker who is not shown is not seen here either: the line stays, and is not for sale.
    .leftJoin(artisan, eq(artisan.id, piece.artisanId))
    .innerJoin(stock, eq(stock.sku, variant.sku))
    .where(eq(cart.visitorHash, visitorHash))
    .orderBy(cartLine.sku);
  return rows.map((row) => ({
    sku: row.sku,
    quantity: row.quantity,
    pieceId: row.pieceId,
    artisanId: row.artisanId,
    title: row.title,
    unit: money(row.priceMinor, row.currency),
    weightGrams: row.weightGrams,
    leadDays: row.leadDays ?? 0,
    // An earlier order lets its buyer see the maker whatever became of them: being seen is not enough to be for sale.
    isForSale:
      row.pieceState === "published" &&
      row.withdrawnAt === null &&
      row.isPublic === true &&
      row.artisanState !== null &&
      lists(row.artisanState),
    free: row.onHand - row.held,
    restriction: row.restriction,
  }));
}
