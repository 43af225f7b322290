import "server-only";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisanOrder, dispute } from "#db/schema/index.ts";
import { accounts, disputeLostEntries, postJournal, thawPayables } from "#features/ledger/index.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { oweGiftBack } from "#features/refunds/commands/owe-gift-back.ts";
import { refundOrder } from "#features/refunds/commands/refund-order.ts";
import {
  everything,
  leftOfGoods,
  leftToRefund,
  type PaidOrder,
  type RefundRequest,
} from "#features/refunds/domain/refund-of-order.ts";
import { onlyPlatform } from "#features/refunds/policy.ts";
import { lockForRefund, readPaidOrder } from "#features/refunds/queries/read-paid-order.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { type Money, minus, money, split } from "#lib/money/money.ts";

type Bearer = "maker" | "platform";

/**
 * Decides, with a reason, who bears what a lost dispute took: the makers of the orders, as with a refund, or the platform. What
 * the bank took beyond them is first the buyer's gift to the transmission fund, then the platform's loss, either way. Refusal: DISPUTE_NOT_LOST.
 */
export const decideLostDispute = defineCommand({
  name: "refunds.decide-lost-dispute",
  input: z.strictObject({
    disputeId: idSchema("dispute"),
    bearer: z.enum(["maker", "platform"], "REQUIRED"),
    reason: z.string().trim().min(10, "REQUIRED").max(1000, "TOO_LONG"),
  }),
  errors: ["DISPUTE_NOT_LOST"],
  load: ({ tx, input }) =>
    asProduct(tx, async () => {
      const [row] = await tx.select().from(dispute).where(eq(dispute.id, input.disputeId)).for("update");
      return row ?? null;
    }),
  policy: onlyPlatform,
  stepUp: true,
  handler: async ({ tx, input, resource: row, fail }) => {
    // What a payment of dues cost is its craft body's to bear, what a deposit did its chamber's: nobody decides about it.
    if (row.status !== "lost" || row.bearer || row.duesId || row.depositAttemptId) fail("DISPUTE_NOT_LOST");
    await asProduct(tx, async () => {
      const taken = money(row.amountMinor, row.currency);
      let left = taken;
      if (row.checkoutId) {
        const borne = await bear(tx, row.checkoutId, taken, input.bearer);
        left = minus(borne.left, await takeGift(tx, row.checkoutId, borne.beyond));
      }
      if (left.minor > 0)
        await postJournal(
          tx,
          { type: "dispute", id: row.stripeDisputeId, kind: "lost" },
          disputeLostEntries(accounts.loss, left),
        );
      await tx
        .update(dispute)
        .set({ bearer: input.bearer, bearerReason: input.reason })
        .where(eq(dispute.id, row.id));
    });
  },
  audit: ({ resource, input }) => ({ object: resource.id, detail: { bearer: input.bearer } }),
});

/**
 * Spreads what was taken over the orders by what each still had. `left` is what none of them gave up, and of that `beyond` what the
 * bank took beyond all of them: the rest is their delivery and duties, which the platform bears.
 */
async function bear(
  tx: Tx,
  checkoutId: NonNullable<(typeof dispute.$inferSelect)["checkoutId"]>,
  taken: Money,
  bearer: Bearer,
): Promise<{ left: Money; beyond: Money }> {
  const ids = await tx
    .select({ id: artisanOrder.id })
    .from(artisanOrder)
    .where(eq(artisanOrder.checkoutId, checkoutId))
    .orderBy(asc(artisanOrder.id));
  const orders: PaidOrder[] = [];
  for (const { id } of ids) {
    await lockForRefund(tx, id);
    const order = await readPaidOrder(tx, id);
    if (order) orders.push(order);
  }
  await thawPayables(
    tx,
    orders.map(({ id }) => id),
  );
  const rests = orders.map((order) => leftToRefund(order).minor);
  const all = rests.reduce((sum, rest) => sum + rest, 0);
  const beyond = money(Math.max(0, taken.minor - all), taken.currency);
  if (all === 0) return { left: taken, beyond };
  const shares = split(money(Math.min(taken.minor, all), taken.currency), rests);
  let left = taken;
  for (const [n, order] of orders.entries()) {
    const share = shares[n];
    if (!share || share.minor === 0) continue;
    const request = requestOf(order, share, bearer);
    if (!request) continue;
    const { refundId, amount } = await refundOrder(tx, order.id, request, {
      reason: "dispute",
      isSettled: true,
    });
    const source = { type: "refund", id: refundId, kind: "disputed" } as const;
    await postJournal(tx, source, disputeLostEntries(accounts.refundPayable, amount));
    await enqueue(tx, mailJob, { template: "artisan-refund", id: refundId });
    left = minus(left, amount);
  }
  return { left, beyond };
}

/** What the bank took beyond the orders is the gift to the fund, as far as it goes: whoever gave it has it again. Returns how much. */
async function takeGift(tx: Tx, checkoutId: Id<"checkout">, beyond: Money): Promise<Money> {
  const back = await oweGiftBack(tx, checkoutId, { most: beyond, isSettled: true });
  if (!back) return money(0, beyond.currency);
  const source = { type: "refund", id: back.refundId, kind: "disputed" } as const;
  await postJournal(tx, source, disputeLostEntries(accounts.refundPayable, back.amount));
  return back.amount;
}

/** A maker gives up the whole order, or the sum as far as goods go; the platform bears sums. Null when no goods are left. */
function requestOf(order: PaidOrder, share: Money, bearer: Bearer): RefundRequest | null {
  if (bearer === "maker" && share.minor === leftToRefund(order).minor) return everything(order);
  const sum = Math.min(share.minor, leftOfGoods(order).minor);
  if (sum === 0) return null;
  return bearer === "maker" ? { sumMinor: sum } : { goodwillMinor: sum };
}
