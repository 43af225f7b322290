import type { Tx } from "#db/client.ts";
import { refund } from "#db/schema/ledger.ts";
import { accounts, type Entry } from "#features/ledger/domain/entries.ts";
import { postJournal, refundSentEntries } from "#features/ledger/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { money, share } from "#lib/money/money.ts";

export type RefundedOrder = {
  checkoutId: Id<"checkout">;
  paymentIntent: string;
  artisanId: Id<"artisan">;
  itemsMinor: number;
  commissionMinor: number;
};

/** What the maker and the platform give up when `amountMinor` of an order goes back: goods first, then delivery. */
function owedEntries(order: RefundedOrder, amountMinor: number, basisPoints: number): Entry[] {
  const { artisanId } = order;
  const goods = Math.min(amountMinor, order.itemsMinor);
  const commission =
    goods === order.itemsMinor ? order.commissionMinor : share(money(goods, "MAD"), basisPoints).part.minor;
  const entries = [
    { account: accounts.sellerPayable(artisanId), amount: money(goods - commission, "MAD"), artisanId },
    { account: accounts.commission, amount: money(commission, "MAD") },
    { account: accounts.shippingPayable(artisanId), amount: money(amountMinor - goods, "MAD"), artisanId },
    { account: accounts.refundPayable, amount: money(-amountMinor, "MAD") },
  ];
  return entries.filter((entry) => entry.amount.minor !== 0);
}

/** A refund that the provider carried out, booked on both sides. */
export async function makeRefund(
  tx: Tx,
  order: RefundedOrder,
  { id, amountMinor, at }: { id: Id<"refund">; amountMinor: number; at: Date },
): Promise<void> {
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
  await postJournal(tx, { type: "refund", id, kind: "owed" }, owedEntries(order, amountMinor, 800));
  await postJournal(tx, { type: "refund", id, kind: "sent" }, refundSentEntries(money(amountMinor, "MAD")));
}
