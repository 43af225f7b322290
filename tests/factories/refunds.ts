import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { refund, refundLine } from "#db/schema/ledger.ts";
import { orderLine } from "#db/schema/orders.ts";
import type { Parcel } from "#features/checkout/domain/totals.ts";
import { oweBuyer, postJournal, refundSentEntries } from "#features/ledger/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { money, portion, sum, zero } from "#lib/money/money.ts";

export type RefundedOrder = {
  checkoutId: Id<"checkout">;
  paymentIntent: string;
  orderId: Id<"order">;
  parcel: Parcel;
};

type Given = { id: Id<"refund">; amountMinor: number; at: Date };

/**
 * A refund in dirhams that the provider carried out, booked on both sides: `amountMinor` goes back for the goods, and what is
 * more than them for the delivery.
 */
export async function makeRefund(tx: Tx, order: RefundedOrder, given: Given): Promise<void> {
  const { id, amountMinor, at } = given;
  const { parcel, orderId } = order;
  const goods = Math.min(amountMinor, parcel.items.minor);
  const toBuyer = money(amountMinor, "MAD");
  await tx.insert(refund).values({
    id,
    checkoutId: order.checkoutId,
    paymentIntent: order.paymentIntent,
    charge: order.paymentIntent.replace("pi_", "ch_"),
    stripeRefundId: order.paymentIntent.replace("pi_", "re_"),
    reason: "requested",
    currency: "MAD",
    amountMinor,
    state: "succeeded",
    createdAt: at,
    updatedAt: at,
  });
  const commission = portion(parcel.commission, goods, parcel.items.minor);
  const commissionVat = portion(parcel.commissionVat, goods, parcel.items.minor);
  const funds = parcel.funds.map(({ craftId, amount }) => ({
    craftId,
    amount: portion(amount, goods, parcel.items.minor),
  }));
  const fund = sum(
    funds.map(({ amount }) => amount),
    "MAD",
  ).minor;
  await noteParts(tx, order, given, { goods, commission: commission.minor, vat: commissionVat.minor, fund });
  await oweBuyer(tx, id, [
    {
      orderId,
      artisanId: parcel.artisanId,
      madItems: money(goods, "MAD"),
      madShipping: money(amountMinor - goods, "MAD"),
      subsidy: zero("MAD"),
      commission,
      commissionVat,
      funds,
      duties: zero("MAD"),
      toBuyer,
    },
  ]);
  await postJournal(tx, { type: "refund", id, kind: "sent" }, refundSentEntries(toBuyer));
}

async function noteParts(
  tx: Tx,
  { orderId, parcel }: RefundedOrder,
  { id, amountMinor }: Given,
  back: { goods: number; commission: number; vat: number; fund: number },
): Promise<void> {
  const [line] = await tx.select().from(orderLine).where(eq(orderLine.orderId, orderId)).limit(1);
  if (!line) throw new Error(`order ${orderId} has no line`);
  const delivery = amountMinor - back.goods;
  await tx.insert(refundLine).values([
    {
      refundId: id,
      orderId,
      orderLineId: line.id,
      part: "goods" as const,
      quantity: back.goods === parcel.items.minor ? line.quantity : 0,
      amountMinor: back.goods,
      madMinor: back.goods,
      commissionMinor: back.commission,
      commissionVatMinor: back.vat,
      fundMinor: back.fund,
    },
    ...(delivery > 0
      ? [{ refundId: id, orderId, part: "shipping" as const, amountMinor: delivery, madMinor: delivery }]
      : []),
  ]);
}
