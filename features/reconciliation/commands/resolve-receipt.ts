import "server-only";
import { eq } from "drizzle-orm";
import { checkout, receiptResolution, unmatchedReceipt } from "#db/schema/index.ts";
import { receiptJob } from "#features/reconciliation/jobs.ts";
import { mayReconcile } from "#features/reconciliation/policy.ts";
import { reconciliationErrors, resolveReceiptInput } from "#features/reconciliation/schema.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * A person's decision on money that fitted no checkout: it goes back to whoever paid it, or it is the payment of a checkout of the
 * same amount. There is no third way: what is not ours is never kept. Decided once; a refund that came back may be decided again.
 */
export const resolveReceipt = defineCommand({
  name: "reconciliation.resolve-receipt",
  input: resolveReceiptInput,
  errors: reconciliationErrors,
  load: async ({ tx, input }) => {
    const [receipt] = await tx
      .select()
      .from(unmatchedReceipt)
      .where(eq(unmatchedReceipt.id, input.receiptId));
    if (!receipt) return null;
    const [decided] = await tx
      .select({ state: receiptResolution.state, tries: receiptResolution.tries })
      .from(receiptResolution)
      .where(eq(receiptResolution.receiptId, receipt.id))
      .for("update");
    return { receipt, decided: decided ?? null };
  },
  policy: mayReconcile,
  stepUp: true,
  handler: async ({ tx, input, resource: { receipt, decided }, actor, now, fail }) => {
    if (decided && decided.state !== "failed") return fail("RECEIPT_DECIDED");
    let checkoutId: typeof receipt.checkoutId = null;
    if (input.action === "assign") {
      const [found] = await tx.select().from(checkout).where(eq(checkout.number, input.checkoutNumber));
      if (!found) return fail("CHECKOUT_UNKNOWN");
      const fits = found.currency === receipt.currency && found.totalMinor === receipt.amountMinor;
      // A checkout in review waits for a decision about its own parked money, and for no other's.
      const isOpen = found.state !== "review" || found.id === receipt.checkoutId;
      if (!fits || found.method !== "card" || !isOpen) return fail("RECEIPT_DOES_NOT_FIT");
      checkoutId = found.id;
    }
    const values = {
      action: input.action,
      reason: input.reason,
      decidedBy: actor.kind === "person" ? actor.userId : fail("RECEIPT_DECIDED"),
      checkoutId,
      state: "due" as const,
      tries: (decided?.tries ?? 0) + 1,
      stripeRefundId: null,
      updatedAt: now,
    };
    const [row] = await tx
      .insert(receiptResolution)
      .values({ receiptId: receipt.id, ...values })
      .onConflictDoUpdate({
        target: receiptResolution.receiptId,
        set: values,
        setWhere: eq(receiptResolution.state, "failed"),
      })
      .returning({ receiptId: receiptResolution.receiptId });
    // Somebody else decided between our reading and our writing.
    if (!row) return fail("RECEIPT_DECIDED");
    await enqueue(tx, receiptJob, { receiptId: receipt.id });
    return { receiptId: receipt.id };
  },
  audit: ({ input, resource }) => ({
    object: resource.receipt.id,
    detail: { action: input.action, session: resource.receipt.sessionId },
  }),
});
