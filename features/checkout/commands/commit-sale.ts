import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { cart, cartLine, checkout, checkoutParcel, hold } from "#db/schema/index.ts";
import { commitUnits, holdUnits } from "#features/checkout/commands/hold-stock.ts";
import { oweRefund } from "#features/checkout/commands/owe-refund.ts";
import type { lockCheckout } from "#features/checkout/queries/lock-checkout.ts";
import { postJournal, saleEntries } from "#features/ledger/index.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { createOrders } from "#features/orders/index.ts";
import type { SessionFacts } from "#lib/adapters/stripe/port.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { money } from "#lib/money/money.ts";

type Checkout = NonNullable<Awaited<ReturnType<typeof lockCheckout>>>;

/**
 * Turns a paid session into orders: units leave the shelf, each artisan gets an order, the sale is booked, mails are
 * queued. All in the settlement's transaction. A late payment first takes the units again, or is paid back.
 */
export async function commitSale(
  tx: Tx,
  row: Checkout,
  facts: SessionFacts,
  { isLate, now }: { isLate: boolean; now: Date },
): Promise<void> {
  const units = await tx
    .select({ sku: hold.sku, quantity: hold.quantity })
    .from(hold)
    .where(eq(hold.checkoutId, row.id));
  if (isLate && !(await holdAgain(tx, units))) {
    // The payment is noted, so that hearing of it again is not taken for a second one.
    await tx
      .update(checkout)
      .set({ state: "refund_due", paymentIntent: facts.paymentIntent })
      .where(and(eq(checkout.id, row.id), eq(checkout.state, row.state)));
    await oweRefund(tx, row.id, facts, "late_without_stock");
    await enqueue(tx, mailJob, { template: "late-refund", id: row.id });
    return;
  }
  await commitUnits(tx, units);
  await tx.update(hold).set({ state: "committed" }).where(eq(hold.checkoutId, row.id));
  const moved = await tx
    .update(checkout)
    .set({ state: "paid", paymentIntent: facts.paymentIntent, paidAt: now })
    .where(and(eq(checkout.id, row.id), eq(checkout.state, row.state)))
    .returning({ id: checkout.id });
  if (moved.length !== 1) throw new Error(`checkout ${row.id} is no longer ${row.state}`);

  const orders = await createOrders(tx, row.id);
  await bookSale(tx, row);
  await emptyBasket(
    tx,
    row,
    units.map((unit) => unit.sku),
  );
  for (const template of ["order-confirmation", "payment-receipt"] as const)
    await enqueue(tx, mailJob, { template, id: row.id });
  for (const id of orders) {
    for (const template of ["artisan-new-order", "artisan-packing-slip"] as const)
      await enqueue(tx, mailJob, { template, id });
  }
}

/** Tries to promise released units once more; leaves nothing behind when some are gone. */
async function holdAgain(tx: Tx, units: readonly { sku: string; quantity: number }[]): Promise<boolean> {
  class Gone extends Error {}
  try {
    await tx.transaction(async (savepoint) => {
      if ((await holdUnits(savepoint, units)).length > 0) throw new Gone();
    });
    return true;
  } catch (error) {
    if (error instanceof Gone) return false;
    throw error;
  }
}

async function bookSale(tx: Tx, row: Checkout): Promise<void> {
  const parcels = await tx.select().from(checkoutParcel).where(eq(checkoutParcel.checkoutId, row.id));
  const entries = saleEntries(
    money(row.totalMinor, row.currency),
    parcels.map((parcel) => ({
      artisanId: parcel.artisanId,
      items: money(parcel.itemsMinor, row.currency),
      shipping: money(parcel.shippingMinor, row.currency),
      commission: money(parcel.commissionMinor, row.currency),
    })),
  );
  const isNew = await postJournal(tx, { type: "checkout", id: row.id, kind: "sale" }, entries);
  if (!isNew) throw new Error(`sale of ${row.id} is booked already`);
}

async function emptyBasket(tx: Tx, row: Checkout, skus: readonly string[]): Promise<void> {
  if (!row.visitorHash) return;
  const [basket] = await tx.select({ id: cart.id }).from(cart).where(eq(cart.visitorHash, row.visitorHash));
  if (!basket) return;
  await tx.delete(cartLine).where(and(eq(cartLine.cartId, basket.id), inArray(cartLine.sku, [...skus])));
}
