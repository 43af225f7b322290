import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { checkout, refund, refundLine } from "#db/schema/index.ts";
import type { RefundReason } from "#db/schema/ledger.ts";
import { issueCreditNoteJob } from "#features/documents/jobs.ts";
import { accounts, bookPromotions, fundsOf, oweBuyer, postJournal } from "#features/ledger/index.ts";
import { giveBackUses } from "#features/promotions/index.ts";
import { nothingGiven, promotionBack } from "#features/refunds/domain/parts.ts";
import {
  type PaidOrder,
  type RefundPart,
  type RefundRequest,
  refundOf,
  totalOf,
} from "#features/refunds/domain/refund-of-order.ts";
import { refundJob } from "#features/refunds/jobs.ts";
import { lockForRefund, readPaidOrder } from "#features/refunds/queries/read-paid-order.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { type Money, minus, money, plus, sum, zero } from "#lib/money/money.ts";

/** More is asked back than is left of what was paid. */
export class NothingLeft extends Error {}

export type OwedRefund = { refundId: Id<"refund">; amount: Money };

/**
 * Decides, writes down and books what of one order goes back to its buyer, and queues the payment. In the caller's transaction,
 * as the product (`asProduct`); the order is locked here. `isSettled` says that the buyer has the money already: their bank took
 * it. Throws NothingLeft when more is asked than is left.
 */
export async function refundOrder(
  tx: Tx,
  orderId: Id<"order">,
  request: RefundRequest | ((order: PaidOrder) => RefundRequest),
  {
    reason,
    note,
    isSettled = false,
  }: { reason: RefundReason; note?: string | undefined; isSettled?: boolean },
): Promise<OwedRefund> {
  await lockForRefund(tx, orderId);
  const order = await readPaidOrder(tx, orderId);
  if (!order) throw new Error(`no order ${orderId}`);
  const parts = partsOf(order, typeof request === "function" ? request(order) : request);
  const [paid] = await tx
    .select({ paymentIntent: checkout.paymentIntent })
    .from(checkout)
    .where(eq(checkout.id, order.checkoutId));
  const { amount } = totalOf(order, parts);
  const [row] = await tx
    .insert(refund)
    .values({
      checkoutId: order.checkoutId,
      paymentIntent: paid?.paymentIntent ?? null,
      reason,
      note: note ?? null,
      currency: order.currency,
      amountMinor: amount.minor,
      // Units that a sponsor paid in full: nothing has to reach the buyer.
      state: isSettled || amount.minor === 0 ? "succeeded" : "due",
    })
    .returning({ id: refund.id });
  if (!row) throw new Error("refund was not written");
  await writeParts(tx, row.id, order, parts);
  await backToPromotions(tx, row.id, order, parts);
  await book(tx, row.id, order, parts);
  if (!isSettled && amount.minor > 0) await enqueue(tx, refundJob, { refundId: row.id });
  if (isSettled) await enqueue(tx, issueCreditNoteJob, { refundId: row.id });
  return { refundId: row.id, amount };
}

function partsOf(order: PaidOrder, request: RefundRequest): RefundPart[] {
  try {
    const parts = refundOf(order, request);
    if (parts.length > 0) return parts;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new NothingLeft(error.message);
  }
  throw new NothingLeft("nothing is left to go back");
}

async function writeParts(tx: Tx, refundId: Id<"refund">, order: PaidOrder, parts: readonly RefundPart[]) {
  await tx.insert(refundLine).values(
    parts.map(({ part, orderLineId, given }) => ({
      refundId,
      orderId: order.id,
      orderLineId,
      part,
      quantity: given.quantity,
      amountMinor: given.amount.minor,
      madMinor: given.mad.minor,
      borneMinor: given.borne.minor,
      subsidyMinor: given.subsidy.minor,
      commissionMinor: given.commission.minor,
      commissionVatMinor: given.commissionVat.minor,
      fundMinor: given.fund.minor,
    })),
  );
}

/** What promotions paid of the parts is theirs again, and whoever bears them owes that much less. Before makers' balances. */
async function backToPromotions(
  tx: Tx,
  refundId: Id<"refund">,
  order: PaidOrder,
  parts: readonly RefundPart[],
): Promise<void> {
  const back = parts.flatMap(({ part, orderLineId, given }) => {
    const line = order.lines.find(({ id }) => id === orderLineId);
    const promotionId = part === "shipping" ? order.shipping.promotionId : line?.promotionId;
    if (!promotionId) return [];
    const cost = line
      ? promotionBack({ ...line, cost: line.cost ?? zero("MAD") }, line.given, given)
      : given.subsidy;
    return [{ promotionId, minor: cost.minor, subsidy: given.subsidy.minor }];
  });
  if (back.length === 0) return;
  await giveBackUses(tx, order.checkoutId, back);
  await bookPromotions(
    tx,
    { type: "refund", id: refundId },
    back.map(({ promotionId, subsidy }) => ({ promotionId, minor: -subsidy })),
  );
}

/** The maker's, the platform's and the tax office's parts; and beside them what the platform bears out of goodwill. */
async function book(tx: Tx, refundId: Id<"refund">, order: PaidOrder, parts: readonly RefundPart[]) {
  const of = (kind: RefundPart["part"]) =>
    totalOf(
      order,
      parts.filter(({ part }) => part === kind),
    );
  const [goods, shipping, duties] = [of("goods"), of("shipping"), of("duties")];
  const all = totalOf(order, parts);
  const toBuyer = minus(all.amount, all.borne);
  const gives = sum([goods.mad, shipping.mad], "MAD").minor !== 0 || toBuyer.minor !== 0;
  if (gives)
    await oweBuyer(tx, refundId, [
      {
        orderId: order.id,
        artisanId: order.artisanId,
        madItems: goods.mad,
        madShipping: shipping.mad,
        subsidy: plus(goods.subsidy, shipping.subsidy),
        commission: goods.commission,
        commissionVat: goods.commissionVat,
        funds: fundsOf(
          parts.map(({ orderLineId, given }) => ({
            fundCraftId: order.lines.find(({ id }) => id === orderLineId)?.fundCraftId ?? null,
            fundMinor: given.fund.minor,
          })),
        ),
        duties: duties.amount,
        toBuyer,
      },
    ]);
  const { borne } = all;
  if (borne.minor === 0) return;
  await postJournal(tx, { type: "refund", id: refundId, kind: "borne" }, [
    { account: accounts.loss, amount: borne },
    { account: accounts.refundPayable, amount: money(-borne.minor, borne.currency) },
  ]);
}

/** What a request would give back, without doing it; the amounts a page shows before anybody confirms. */
export function previewRefund(order: PaidOrder, request: RefundRequest): Money {
  try {
    return totalOf(order, refundOf(order, request)).amount;
  } catch (error) {
    if (error instanceof RangeError) return nothingGiven(order.currency).amount;
    throw error;
  }
}
