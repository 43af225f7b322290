import { eq } from "drizzle-orm";
import { checkout, orderLine, refund, refundLine } from "#db/schema/index.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import type { MadeOrder } from "#tests/factories/orders.ts";
import { owner } from "#tests/factories/owner.ts";

type Given = { amountMinor: number; borneMinor?: number; commissionMinor?: number; at?: Date };

/** A refund that has gone back, of part of an order's only line. */
export async function payBack(order: MadeOrder, given: Given): Promise<Id<"refund">> {
  const { amountMinor, borneMinor = 0, commissionMinor = 0, at = new Date() } = given;
  const id = newId("refund");
  const [paid] = await owner().select().from(checkout).where(eq(checkout.id, order.checkoutId));
  const [line] = await owner().select().from(orderLine).where(eq(orderLine.orderId, order.id));
  if (!paid || !line) throw new Error("no such order");
  await owner()
    .insert(refund)
    .values({
      id,
      checkoutId: paid.id,
      paymentIntent: paid.paymentIntent,
      reason: "requested",
      currency: paid.currency,
      amountMinor: Math.max(1, amountMinor),
      state: "succeeded",
      createdAt: at,
    });
  await owner()
    .insert(refundLine)
    .values({
      refundId: id,
      orderId: order.id,
      orderLineId: line.id,
      part: "goods",
      amountMinor,
      madMinor: amountMinor - borneMinor,
      borneMinor,
      commissionMinor,
    });
  return id;
}
