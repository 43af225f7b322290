import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { together } from "#db/pipeline.ts";
import { checkout, checkoutLine, checkoutParcel, hold, lotRecallPiece } from "#db/schema/index.ts";
import { clearBought } from "#features/cart/index.ts";
import { tagsOfLines } from "#features/checkout/queries/list-piece-tags.ts";
import type { lockCheckout } from "#features/checkout/queries/lock-checkout.ts";
import {
  accruePayables,
  bookPromotions,
  type Clearing,
  fundsOf,
  postJournal,
  saleEntries,
} from "#features/ledger/index.ts";
import { followRecallsJob } from "#features/materials/jobs.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { createOrders, readSaleDay } from "#features/orders/index.ts";
import { consumeUses, reserveAgain } from "#features/promotions/index.ts";
import { oweRefund, type Receipt } from "#features/refunds/index.ts";
import { commitUnits, holdUnits } from "#features/stock/index.ts";
import { tags } from "#lib/cache/tags.ts";
import { enqueue, enqueueAll } from "#lib/jobs/enqueue.ts";
import { money } from "#lib/money/money.ts";

type Checkout = NonNullable<Awaited<ReturnType<typeof lockCheckout>>>;

/** What was received for a sale; null when the buyer has said yes and pays the courier at the door. */
type Paid = { receipt: Receipt | null; isLate: boolean; now: Date };

/**
 * Makes a sale of a checkout, however it is paid: units leave the shelf, each artisan gets an order, the sale is booked, mails are
 * queued. All in the settlement's transaction. A late payment first takes the units again, or is paid back. Returns the cache tags
 * that are stale.
 */
export async function commitSale(tx: Tx, row: Checkout, paid: Paid): Promise<string[]> {
  return (await makeSale(tx, row, paid)).changed;
}

/** The same, with the orders that were made. */
export async function makeSale(tx: Tx, row: Checkout, { receipt, isLate, now }: Paid) {
  const paymentIntent = receipt?.paymentIntent ?? null;
  const [lines, parcels, day] = await together([
    tx.select().from(checkoutLine).where(eq(checkoutLine.checkoutId, row.id)).orderBy(asc(checkoutLine.sku)),
    tx
      .select()
      .from(checkoutParcel)
      .where(eq(checkoutParcel.checkoutId, row.id))
      .orderBy(checkoutParcel.artisanId),
    readSaleDay(tx, row),
  ]);
  const units = lines.map(({ sku, quantity }) => ({ sku, quantity }));
  if (receipt && isLate && !(await holdAgain(tx, row.id, units))) {
    // The payment is noted, so that hearing of it again is not taken for a second one.
    await tx
      .update(checkout)
      .set({ state: "refund_due", paymentIntent })
      .where(and(eq(checkout.id, row.id), eq(checkout.state, row.state)));
    await oweRefund(tx, row.id, receipt, "late_without_stock");
    await enqueue(tx, mailJob, { template: "late-refund", id: row.id });
    return { changed: [], orders: [] };
  }
  await commitUnits(tx, units);
  const [held, moved] = await together([
    tx
      .update(hold)
      .set({ state: "committed" })
      .where(eq(hold.checkoutId, row.id))
      .returning({ sku: hold.sku }),
    tx
      .update(checkout)
      .set(
        receipt ? { state: "paid", paymentIntent, paidAt: now, reviewReason: null } : { state: "confirmed" },
      )
      .where(and(eq(checkout.id, row.id), eq(checkout.state, row.state)))
      .returning({ id: checkout.id }),
  ]);
  if (held.length !== units.length) throw new Error(`checkout ${row.id} sells what it does not hold`);
  if (moved.length !== 1) throw new Error(`checkout ${row.id} is no longer ${row.state}`);

  const orders = await createOrders(tx, row, { parcels, lines, day });
  // What took nothing of a promotion has no use to keep.
  const isReduced = [
    ...lines.map((line) => line.promotionId),
    ...parcels.map((parcel) => parcel.deliveryPromotionId),
  ];
  if (isReduced.some((id) => id !== null)) await consumeUses(tx, row.id);
  await bookSale(tx, row, { parcels, lines }, receipt?.clearing ?? "cod_receivable");
  // What others than the buyer owe us for the sale.
  await bookPromotions(tx, { type: "checkout", id: row.id }, [
    ...lines.map(({ promotionId, subsidyMinor }) => ({ promotionId, minor: subsidyMinor })),
    ...parcels.map((parcel) => ({
      promotionId: parcel.deliveryPromotionId,
      minor: parcel.deliverySubsidyMinor,
    })),
  ]);
  await accruePayables(tx, orders);
  if (await wasRecalled(tx, lines)) await enqueue(tx, followRecallsJob, {});
  // At a stand the maker stands there, and a buyer who left no address gets nothing.
  const isSent = row.handover === "parcel";
  const mails = [
    ...(isSent ? [{ template: "order-confirmation" as const, id: row.id }] : []),
    ...(receipt && row.email ? [{ template: "payment-receipt" as const, id: row.id }] : []),
    ...(isSent ? orders : []).flatMap(({ id }) => [
      { template: "artisan-new-order" as const, id },
      { template: "artisan-packing-slip" as const, id },
    ]),
  ];
  const skus = units.map((unit) => unit.sku);
  await together([clearBought(tx, row, skus), enqueueAll(tx, mailJob, mails)]);
  return { changed: [tags.pieces(), tags.home(), ...tagsOfLines(lines)], orders };
}

/** Tries to promise released units, and what promotions gave, once more; leaves nothing behind when some are gone. */
async function holdAgain(
  tx: Tx,
  id: Checkout["id"],
  units: readonly { sku: string; quantity: number }[],
): Promise<boolean> {
  class Gone extends Error {}
  try {
    await tx.transaction(async (savepoint) => {
      if ((await holdUnits(savepoint, units)).length > 0) throw new Gone();
      if (!(await reserveAgain(savepoint, id))) throw new Gone();
    });
    return true;
  } catch (error) {
    if (error instanceof Gone) return false;
    throw error;
  }
}

/** Whether a piece was of a lot that is called back: the checkout was open then, and the buyer has paid all the same. */
async function wasRecalled(tx: Tx, lines: Parts["lines"]): Promise<boolean> {
  const ids = lines.map(({ pieceId }) => pieceId);
  const [one] = await tx
    .select({ id: lotRecallPiece.pieceId })
    .from(lotRecallPiece)
    .where(inArray(lotRecallPiece.pieceId, ids))
    .limit(1);
  return one !== undefined;
}

type Parts = {
  parcels: readonly (typeof checkoutParcel.$inferSelect)[];
  lines: readonly (typeof checkoutLine.$inferSelect)[];
};

const giftOf = ({ fundGiftCraftId: craftId, fundGiftMadMinor: minor }: Checkout) =>
  craftId && minor > 0 ? { craftId, amount: money(minor, "MAD") } : null;

async function bookSale(tx: Tx, row: Checkout, { parcels, lines }: Parts, clearing: Clearing): Promise<void> {
  const entries = saleEntries(
    money(row.totalMinor, row.currency),
    parcels.map((parcel) => ({
      artisanId: parcel.artisanId,
      madItems: money(parcel.madItemsMinor, "MAD"),
      madShipping: money(parcel.madShippingMinor, "MAD"),
      subsidy: money(parcel.subsidyMinor, "MAD"),
      commission: money(parcel.commissionMinor, "MAD"),
      commissionVat: money(parcel.commissionVatMinor, "MAD"),
      funds: fundsOf(lines.filter((line) => line.artisanId === parcel.artisanId)),
      duties: money(parcel.dutiesMinor, row.currency),
    })),
    clearing,
    giftOf(row),
  );
  const isNew = await postJournal(tx, { type: "checkout", id: row.id, kind: "sale" }, entries);
  if (!isNew) throw new Error(`sale of ${row.id} is booked already`);
}
