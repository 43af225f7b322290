import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisanOrder, payable, refundLine } from "#db/schema/index.ts";
import { lockSellers, readOpenPayables } from "#features/ledger/commands/lock-sellers.ts";
import { postJournal } from "#features/ledger/commands/post-journal.ts";
import { draw, spread } from "#features/ledger/domain/draw.ts";
import { accounts } from "#features/ledger/domain/entries.ts";
import type { Id } from "#lib/ids/ids.ts";
import { money } from "#lib/money/money.ts";

/**
 * Books what a buyer paid for the delivery of an order for the chamber that sent it, instead of its maker, less what of it went
 * back to the buyer; what the order brings its maker shrinks by as much. What the maker no longer has of it is taken as for a
 * refund (take-back.ts): from other orders, and the rest is owed. Once an order. Answers how many dirhams (minor units) moved.
 */
export async function moveShipping(tx: Tx, orderId: Id<"order">, chamberId: Id<"chamber">): Promise<number> {
  const [order] = await tx
    .select({ artisanId: artisanOrder.artisanId, shipping: artisanOrder.madShippingMinor })
    .from(artisanOrder)
    .where(eq(artisanOrder.id, orderId));
  if (!order) throw new Error(`no order ${orderId}`);
  const [back] = await tx
    .select({ minor: sql<number>`coalesce(sum(${refundLine.madMinor}), 0)`.mapWith(Number) })
    .from(refundLine)
    .where(and(eq(refundLine.orderId, orderId), eq(refundLine.part, "shipping")));
  const amount = order.shipping - (back?.minor ?? 0);
  if (amount <= 0) return 0;
  const { artisanId } = order;
  const balance = (await lockSellers(tx, [artisanId])).get(artisanId);
  const drawn = draw(balance ?? { payable: 0, shipping: 0, receivable: 0 }, { goods: 0, shipping: amount });
  const sides = [
    { account: accounts.shippingPayable(artisanId), amount: money(drawn.shipping, "MAD"), artisanId },
    { account: accounts.sellerPayable(artisanId), amount: money(drawn.payable, "MAD"), artisanId },
    { account: accounts.sellerReceivable(artisanId), amount: money(drawn.receivable, "MAD"), artisanId },
    { account: accounts.hubPayable(chamberId), amount: money(-amount, "MAD") },
  ].filter((side) => side.amount.minor !== 0);
  if (!(await postJournal(tx, { type: "order", id: orderId, kind: "hub_shipping" }, sides))) return 0;
  const { taken } = spread(amount, await readOpenPayables(tx, artisanId), orderId);
  for (const one of taken) {
    const change =
      one.orderId === orderId
        ? { amountMinor: sql`${payable.amountMinor} - ${one.taken}` }
        : { nettedMinor: sql`${payable.nettedMinor} + ${one.taken}` };
    await tx
      .update(payable)
      .set(change)
      .where(eq(payable.orderId, one.orderId as Id<"order">));
  }
  return amount;
}
