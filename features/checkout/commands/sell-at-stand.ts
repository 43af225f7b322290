import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { attempt, checkout, checkoutLine, checkoutParcel, hold, piece } from "#db/schema/index.ts";
import { makeSale } from "#features/checkout/commands/commit-sale.ts";
import { sessionMinutes, smallestPurchase } from "#features/checkout/domain/floor.ts";
import { asLine, asParcel } from "#features/checkout/domain/frozen-rows.ts";
import { lockCheckout } from "#features/checkout/queries/lock-checkout.ts";
import { lockShelves } from "#features/checkout/queries/lock-shelves.ts";
import { priceBasket } from "#features/checkout/queries/price-basket.ts";
import { readBasket } from "#features/checkout/queries/read-basket.ts";
import { asSeen } from "#features/checkout/schema.ts";
import { keepCash } from "#features/ledger/index.ts";
import { phoneOfCheckout, sealAddress } from "#features/orders/index.ts";
import { holdUnits } from "#features/stock/index.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Id, newId } from "#lib/ids/ids.ts";

/** `STAND_PIECE_SOLD`: gone for good. `STAND_PIECE_TO_ORDER`: not made yet, so nothing can be handed over. `STAND_PIECE_PROMISED`: somebody is paying for it elsewhere at this moment. */
export const standErrors = [
  ...(["STAND_PIECE_SOLD", "STAND_PIECE_PROMISED", "STAND_PIECE_UNKNOWN", "TOTAL_CHANGED"] as const),
  ...(["STAND_PIECE_TO_ORDER", "TOTAL_TOO_SMALL"] as const),
] as const;
export type StandRefusal = (typeof standErrors)[number];

type Wish = {
  artisanId: Id<"artisan">;
  sku: string;
  how: "cash" | "card";
  /** The total that was shown, as `asSeen` writes it. */
  seen: string;
  locale: Locale;
  email: string;
  /** What stands where an address would: who bought, and where. */
  at: { name: string; place: string; town: string };
};

type Sold = { checkoutId: Id<"checkout">; pieceId: Id<"piece">; changed: string[] };

/**
 * Sells one unit over the table of a stand, from the same shelf and by the same steps as the shop: shelves and piece are locked,
 * everything is read again, the unit is promised. Cash makes the sale at once, and books it as money in the maker's hand; for a card
 * an attempt is written, whose payment page is opened after the commit. In the caller's transaction, as the product. Answers a
 * refusal without having changed anything; the caller then rolls back.
 */
export async function sellAtStand(tx: Tx, wish: Wish, now: Date): Promise<Sold | StandRefusal> {
  await lockShelves(tx, [wish.sku]);
  const lines = await readBasket(tx, [{ sku: wish.sku, quantity: 1, seen: null, collectionId: null }]);
  const [line] = lines;
  if (!line || line.artisanId !== wish.artisanId) return "STAND_PIECE_UNKNOWN";
  if (line.free < 1) return (await isPromised(tx, wish.sku)) ? "STAND_PIECE_PROMISED" : "STAND_PIECE_SOLD";
  if (!line.isForSale) return "STAND_PIECE_UNKNOWN";
  if (await isMadeToOrder(tx, line.pieceId)) return "STAND_PIECE_TO_ORDER";
  const choice = {
    ...{ country: "MA" as const, currency: "MAD" as const, service: "standard" as const },
    ...{ payDuties: false, atStand: true as const, code: null, buyer: null },
  };
  const priced = await priceBasket(tx, lines, choice, dayInMorocco(now));
  if (typeof priced === "string") throw new Error(`a stand needs no ${priced}`);
  const { totals } = priced;
  if (wish.seen !== asSeen(totals.total)) return "TOTAL_CHANGED";
  // What the card's provider does not take.
  if (wish.how === "card" && totals.total.minor < smallestPurchase("MAD").minor) return "TOTAL_TOO_SMALL";
  if ((await holdUnits(tx, lines)).length > 0) return "STAND_PIECE_SOLD";

  const id = newId("checkout");
  const { name, place, town } = wish.at;
  await tx.insert(checkout).values({
    id,
    number: sql<string>`${`S${String(now.getUTCFullYear()).slice(2)}-`}::text || nextval('order_number')`,
    locale: wish.locale,
    email: wish.email,
    address: sealAddress({ name, phone: "", line1: place, city: town, country: "MA" }, phoneOfCheckout(id)),
    method: wish.how === "cash" ? "cash_at_stand" : "card",
    handover: "stand",
    currency: "MAD",
    itemsMinor: totals.items.minor,
    shippingMinor: 0,
    totalMinor: totals.total.minor,
    termsAcceptedAt: now,
    createdAt: now,
  });
  const shares = totals.parcels.flatMap((parcel) => parcel.lines);
  await tx.insert(checkoutLine).values(priced.lines.map((one) => asLine(id, one, shares)));
  await tx.insert(hold).values(lines.map(({ sku, quantity }) => ({ checkoutId: id, sku, quantity })));
  await tx.insert(checkoutParcel).values(totals.parcels.map((parcel) => asParcel(id, parcel)));
  const pieceId = line.pieceId;
  if (wish.how === "card") {
    const expiresAt = new Date(now.getTime() + sessionMinutes * 60_000);
    await tx.insert(attempt).values({ checkoutId: id, n: 1, idempotencyKey: `cs:${id}:1`, expiresAt });
    return { checkoutId: id, pieceId, changed: [tags.piece(pieceId)] };
  }
  return { checkoutId: id, pieceId, changed: await takeCash(tx, id, now) };
}

/** Makes the sale of a checkout that was paid into the maker's hand. */
async function takeCash(tx: Tx, id: Id<"checkout">, now: Date): Promise<string[]> {
  const row = await lockCheckout(tx, id);
  if (!row) throw new Error(`no checkout ${id}`);
  const receipt = {
    source: { type: "checkout" as const, id },
    amount: { minor: row.totalMinor, currency: "MAD" as const },
    paymentIntent: null,
    clearing: "stand_cash" as const,
  };
  const { changed, orders } = await makeSale(tx, row, { receipt, isLate: false, now });
  for (const order of orders)
    await keepCash(tx, { orderId: order.id, artisanId: order.artisanId, amount: receipt.amount });
  return changed;
}

/** Read behind the piece's lock: its places are days of work, not units that lie on the table. */
async function isMadeToOrder(tx: Tx, pieceId: Id<"piece">): Promise<boolean> {
  const [row] = await tx.select({ how: piece.availability }).from(piece).where(eq(piece.id, pieceId));
  return row?.how === "made_to_order";
}

async function isPromised(tx: Tx, sku: string): Promise<boolean> {
  const { rows } = (await tx.execute(
    sql`select on_hand > 0 as promised from stock where sku = ${sku}`,
  )) as unknown as { rows: { promised: boolean }[] };
  return rows[0]?.promised ?? false;
}
