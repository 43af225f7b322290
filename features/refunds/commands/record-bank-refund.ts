import "server-only";
import { eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { dispute, refund } from "#db/schema/index.ts";
import { accounts, lossBooked, postJournal } from "#features/ledger/index.ts";
import { endRefund } from "#features/refunds/commands/end-refund.ts";
import { meaningOf } from "#features/refunds/domain/dispute-status.ts";
import { sendsFromBank } from "#features/refunds/policy.ts";
import { bankRefundInput } from "#features/refunds/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { money } from "#lib/money/money.ts";

/**
 * Somebody transferred a refund from our bank: of a payment that did not pass the provider, or one that the buyer's bank handed back to
 * the last. Refusals: REFUND_NOT_BY_BANK, REFUND_DISPUTED for a deposit that a bank asks for itself: lost, the dispute settles the refund.
 */
export const recordBankRefund = defineCommand({
  name: "refunds.record-bank-refund",
  input: bankRefundInput,
  errors: ["REFUND_NOT_BY_BANK", "REFUND_DISPUTED"],
  load: ({ tx, input }) =>
    asProduct(tx, async () => {
      const [row] = await tx.select().from(refund).where(eq(refund.id, input.refundId)).for("update");
      return row ?? null;
    }),
  policy: sendsFromBank,
  stepUp: true,
  handler: async ({ tx, input, resource: row, now, fail }) => {
    const waits = row.state === "failed" || (row.state === "due" && row.paymentIntent === null);
    if (!waits) fail("REFUND_NOT_BY_BANK");
    if (row.depositAttemptId && (await isDisputed(tx, row.depositAttemptId))) fail("REFUND_DISPUTED");
    await asProduct(tx, async () => {
      await tx
        .update(refund)
        .set({ state: "succeeded", bankReference: input.reference, updatedAt: now })
        .where(eq(refund.id, row.id));
      await postJournal(tx, { type: "refund", id: row.id, kind: "transferred" }, [
        { account: accounts.refundPayable, amount: money(row.amountMinor, row.currency) },
        { account: accounts.bank, amount: money(-row.amountMinor, row.currency) },
      ]);
      await endRefund(tx, row);
    });
  },
  audit: ({ resource }) => ({ object: resource.id, detail: { amount: resource.amountMinor } }),
});

/** Whether a bank asks for a deposit, or took it and the books do not say so yet: once they do, what it did not settle is still owed. */
async function isDisputed(tx: Tx, depositAttemptId: Id<"depositAttempt">): Promise<boolean> {
  const isBooked = lossBooked(dispute.stripeDisputeId);
  const rows = await asProduct(tx, () =>
    tx
      .select({ status: dispute.status, isBooked })
      .from(dispute)
      .where(eq(dispute.depositAttemptId, depositAttemptId)),
  );
  return rows.some((row) => !row.isBooked && !["won", "dropped"].includes(meaningOf(row.status)));
}
