import "server-only";
import { eq, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { checkout, orderCancellation, orderLine } from "#db/schema/index.ts";
import type { OrderState } from "#db/schema/orders.ts";
import type { CancelledBy, CancelReason } from "#db/schema/refunds.ts";
import { doorUnsoldJob } from "#features/checkout/jobs.ts";
import { reverseUnpaidSale } from "#features/ledger/index.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { moveOrder } from "#features/refunds/commands/move-order.ts";
import { type OwedRefund, refundOrder } from "#features/refunds/commands/refund-order.ts";
import { everything, unitsLeft } from "#features/refunds/domain/refund-of-order.ts";
import { returnGiftJob } from "#features/refunds/jobs.ts";
import { lockForRefund, readPaidOrder } from "#features/refunds/queries/read-paid-order.ts";
import { returnUnits } from "#features/stock/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

type Units = readonly { orderLineId: Id<"orderLine">; quantity: number }[];

export type Cancellation = {
  orderId: Id<"order">;
  state: OrderState;
  by: CancelledBy;
  reason: CancelReason;
  note?: string | undefined;
  /** Left out for the whole order. */
  units?: Units | undefined;
};

export type Cancelled = { isWhole: boolean; refund: OwedRefund | null };

/**
 * Takes an order, or units of its lines, back before the parcel has left: units return to their shelves, what was paid goes
 * back, and what was never paid is taken out of the books. In the caller's transaction, which has checked who may and in
 * which state. Throws NothingLeft when more units are named than are left.
 */
export function cancelOrder(tx: Tx, what: Cancellation): Promise<Cancelled> {
  return asProduct(tx, async () => {
    await lockForRefund(tx, what.orderId);
    const order = await readPaidOrder(tx, what.orderId);
    if (!order) throw new Error(`no order ${what.orderId}`);
    const left = unitsLeft(order);
    const units = what.units ?? left;
    const isWhole = !what.units || isAll(left, what.units);
    const { isPaid, hasGift } = await readPayment(tx, order.checkoutId);
    const refund = isPaid
      ? await refundOrder(
          tx,
          order.id,
          (now) => (isWhole ? everything(now) : { units, duties: "share" as const }),
          { reason: what.by === "product" ? "silent_maker" : "cancelled", note: what.note },
        )
      : null;
    if (!isPaid) {
      await reverseUnpaidSale(tx, order.id);
      // The purchase may have no open parcel left, and its buyer's number be free again: told where the checkout is locked first.
      await enqueue(tx, doorUnsoldJob, { orderId: order.id });
    }
    const skuOf = new Map(order.lines.map((line) => [line.id as string, line.sku]));
    await returnUnits(
      tx,
      units.map(({ orderLineId, quantity }) => ({ sku: skuOf.get(orderLineId) ?? "", quantity })),
    );
    for (const { orderLineId, quantity } of units)
      await tx
        .update(orderLine)
        .set({ cancelledQuantity: sql`${orderLine.cancelledQuantity} + ${quantity}` })
        .where(eq(orderLine.id, orderLineId));
    if (isWhole) await moveOrder(tx, { ...order, state: what.state }, "cancelled");
    // Whether it was the last one is asked where the checkout is locked first.
    if (isWhole && hasGift) await enqueue(tx, returnGiftJob, { checkoutId: order.checkoutId });
    await note(tx, what, { artisanId: order.artisanId, isWhole, refund });
    return { isWhole, refund };
  });
}

const isAll = (left: Units, units: Units) =>
  left.every(({ orderLineId, quantity }) =>
    units.some((unit) => unit.orderLineId === orderLineId && unit.quantity === quantity),
  );

async function readPayment(tx: Tx, checkoutId: Id<"checkout">) {
  const [row] = await tx
    .select({ state: checkout.state, gift: checkout.fundGiftMinor })
    .from(checkout)
    .where(eq(checkout.id, checkoutId));
  return { isPaid: row?.state === "paid", hasGift: (row?.gift ?? 0) > 0 };
}

async function note(
  tx: Tx,
  { orderId, by, reason, note }: Cancellation,
  { artisanId, isWhole, refund }: Cancelled & { artisanId: Id<"artisan"> },
): Promise<void> {
  const refundId = refund?.refundId ?? null;
  await tx
    .insert(orderCancellation)
    .values({ orderId, artisanId, by, reason, note: note ?? null, isWhole, refundId });
  if (refundId) {
    await enqueue(tx, mailJob, { template: "refund-owed", id: refundId });
    await enqueue(tx, mailJob, { template: "artisan-refund", id: refundId });
  } else {
    await enqueue(tx, mailJob, { template: "order-cancelled", id: orderId });
    await enqueue(tx, mailJob, { template: "artisan-order-cancelled", id: orderId });
  }
}
