import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import type { PaymentMethod } from "#db/schema/checkout.ts";
import { artisanOrder, refund, refundLine } from "#db/schema/index.ts";
import { readDoorBooks } from "#features/ledger/index.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { NothingLeft, refundOrder } from "#features/refunds/commands/refund-order.ts";
import { onlyPlatform } from "#features/refunds/policy.ts";
import { lockForRefund } from "#features/refunds/queries/read-paid-order.ts";
import { goodwillInput } from "#features/refunds/schema.ts";
import { ruleValue } from "#features/rules/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * The platform gives a buyer something back at its own cost, with a reason and up to the recorded share of the order. Refusals:
 * ABOVE_CAP, UNITS_NOT_LEFT when less than that is left of the goods, and NOT_PAID.
 */
export const giveGoodwill = defineCommand({
  name: "refunds.give-goodwill",
  input: goodwillInput,
  errors: ["ABOVE_CAP", "UNITS_NOT_LEFT", "NOT_PAID"],
  // An order is not the platform's to see; that it may give from it is the policy's word.
  load: ({ tx, input }) =>
    asProduct(tx, async () => {
      await lockForRefund(tx, input.orderId);
      const [row] = await tx.select().from(artisanOrder).where(eq(artisanOrder.id, input.orderId));
      return row ?? null;
    }),
  policy: onlyPlatform,
  stepUp: true,
  handler: async ({ tx, input, resource: order, now, fail }) => {
    if (!(await isMoneyIn(tx, order))) fail("NOT_PAID");
    const { percent } = await ruleValue(tx, "goodwill.cap", now);
    try {
      return await asProduct(tx, async () => {
        const [given] = await tx
          .select({ minor: sql<string>`coalesce(sum(${refundLine.amountMinor}), 0)` })
          .from(refundLine)
          .innerJoin(refund, eq(refund.id, refundLine.refundId))
          .where(and(eq(refundLine.orderId, order.id), eq(refund.reason, "goodwill")));
        const all = Number(given?.minor ?? 0) + input.amountMinor;
        if (all * 100 > order.totalMinor * percent) fail("ABOVE_CAP");
        const request = { goodwillMinor: input.amountMinor };
        const owed = await refundOrder(tx, order.id, request, { reason: "goodwill", note: input.reason });
        await enqueue(tx, mailJob, { template: "refund-owed", id: owed.refundId });
        return owed;
      });
    } catch (error) {
      if (error instanceof NothingLeft) fail("UNITS_NOT_LEFT");
      throw error;
    }
  },
  audit: ({ input, output }) => ({
    object: input.orderId,
    detail: { refund: output.refundId, amount: output.amount.minor },
  }),
});

/** What is paid at the door is paid once the courier has brought it, whatever else of the purchase was paid. */
async function isMoneyIn(tx: Tx, order: { id: Id<"order">; method: PaymentMethod }): Promise<boolean> {
  // Cash at a stand is in the maker's hand, and nothing of it comes from us.
  if (order.method === "cash_at_stand") return false;
  if (order.method !== "cash_on_delivery") return true;
  const books = await asProduct(tx, () => readDoorBooks(tx, [order.id]));
  return books.get(order.id)?.isRemitted ?? false;
}
