import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { orderLine, returnRequest } from "#db/schema/index.ts";
import { thawPayables } from "#features/ledger/index.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { endRefundedOrders } from "#features/refunds/commands/end-refunded-orders.ts";
import { NothingLeft, type OwedRefund, refundOrder } from "#features/refunds/commands/refund-order.ts";
import type { PaidOrder, RefundRequest } from "#features/refunds/domain/refund-of-order.ts";
import { unitsLeft } from "#features/refunds/domain/refund-of-order.ts";
import type { LoadedReturn } from "#features/refunds/queries/load-return.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

/**
 * What a return gives back: its units less what is kept of them, and with the last unit delivery and duties as the rules say.
 * Throws NothingLeft when more is kept than they cost.
 */
export function requestOfReturn(
  order: PaidOrder,
  back: Pick<LoadedReturn, "lines" | "deliveryBack" | "dutiesBack">,
  withheldMinor = 0,
): RefundRequest {
  let kept = withheldMinor;
  const units = back.lines.map(({ orderLineId, quantity }) => {
    const unit = order.lines.find(({ id }) => id === orderLineId)?.unit.minor ?? 0;
    const own = Math.min(kept, unit * quantity);
    kept -= own;
    return { orderLineId, quantity, withheldMinor: own };
  });
  if (kept > 0) throw new NothingLeft("more is kept back than the units cost");
  const left = unitsLeft(order);
  const isWhole = left.every(({ orderLineId, quantity }) =>
    units.some((unit) => unit.orderLineId === orderLineId && unit.quantity === quantity),
  );
  return { units, shipping: isWhole && back.deliveryBack, duties: back.dutiesBack ? "share" : "none" };
}

/** Pays a return whose order is `returned` by now. As the product. Throws NothingLeft when more is kept than the units cost. */
export async function refundReturn(
  tx: Tx,
  back: LoadedReturn,
  { withheldMinor = 0, withheldReason = null as string | null, now }: Settling,
): Promise<OwedRefund> {
  const owed = await refundOrder(tx, back.orderId, (order) => requestOfReturn(order, back, withheldMinor), {
    reason: "returned",
  });
  for (const { orderLineId, quantity } of back.lines)
    await tx
      .update(orderLine)
      .set({ returnedQuantity: sql`${orderLine.returnedQuantity} + ${quantity}` })
      .where(eq(orderLine.id, orderLineId));
  await tx
    .update(returnRequest)
    .set({
      state: "refunded",
      refundId: owed.refundId,
      withheldMinor,
      withheldReason,
      decidedAt: now,
    })
    .where(eq(returnRequest.id, back.id));
  await thawPayables(tx, [back.orderId]);
  if (owed.amount.minor === 0) await endRefundedOrders(tx, owed.refundId);
  await enqueue(tx, mailJob, { template: "refund-owed", id: owed.refundId });
  await enqueue(tx, mailJob, { template: "artisan-refund", id: owed.refundId });
  return owed;
}

type Settling = { withheldMinor?: number; withheldReason?: string | null; now: Date };
