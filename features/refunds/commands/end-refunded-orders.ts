import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisanOrder, refundLine } from "#db/schema/index.ts";
import { moveOrder } from "#features/refunds/commands/move-order.ts";
import { leftToRefund } from "#features/refunds/domain/refund-of-order.ts";
import { readPaidOrder } from "#features/refunds/queries/read-paid-order.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Moves orders that were cancelled or came back to where their buyer's money is: all of it back, or a part. */
export async function endRefundedOrders(tx: Tx, refundId: Id<"refund">): Promise<void> {
  const rows = await tx
    .selectDistinct({ id: artisanOrder.id, state: artisanOrder.state, artisanId: artisanOrder.artisanId })
    .from(artisanOrder)
    .innerJoin(refundLine, eq(refundLine.orderId, artisanOrder.id))
    .where(
      and(eq(refundLine.refundId, refundId), inArray(artisanOrder.state, ["cancelled", "returned"] as const)),
    );
  for (const { id, state, artisanId } of rows) {
    const order = await readPaidOrder(tx, id);
    const isWhole = state === "cancelled" || (order !== null && keepsNothing(order));
    const to = isWhole ? "refunded" : "partially_refunded";
    await moveOrder(tx, { id, artisanId, state }, to);
  }
}

type Order = NonNullable<Awaited<ReturnType<typeof readPaidOrder>>>;

/** True when no unit stays with the buyer and nothing was kept back of the goods. */
const keepsNothing = (order: Order) =>
  order.lines.every((line) => line.given.quantity === line.quantity) &&
  leftToRefund({
    ...order,
    shipping: { ...order.shipping, amount: order.shipping.given.amount },
    duties: { ...order.duties, amount: order.duties.given.amount },
  }).minor === 0;
