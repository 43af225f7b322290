import "server-only";
import { and, eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { receiptResolution, unmatchedReceipt } from "#db/schema/index.ts";
import { endReview } from "#features/checkout/index.ts";
import { applyReceiptRefund } from "#features/reconciliation/commands/apply-receipt-refund.ts";
import { assignReceipt } from "#features/reconciliation/commands/assign-receipt.ts";
import { failReceipt } from "#features/reconciliation/commands/fail-receipt.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { AdapterError } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";

const context = { actor: systemActor("receipt") };

/**
 * Carries out what was decided about a receipt; running it again changes nothing. Throws AdapterError to be tried again. What the
 * provider refuses for good, or does not fit any more, goes back to whoever decided.
 */
export async function settleReceipt(receiptId: Id<"receipt">): Promise<void> {
  const row = await withActorSettings(database(), { kind: "system" }, async (tx) => {
    const [found] = await tx
      .select({ decided: receiptResolution, receipt: unmatchedReceipt })
      .from(receiptResolution)
      .innerJoin(unmatchedReceipt, eq(unmatchedReceipt.id, receiptResolution.receiptId))
      .where(and(eq(receiptResolution.receiptId, receiptId), eq(receiptResolution.state, "due")));
    return found;
  });
  if (!row) return;
  const { decided, receipt } = row;
  try {
    if (decided.action === "assign") {
      const facts = await payments().retrieveSession(receipt.sessionId);
      const result = await assignReceipt(context, { receiptId, facts });
      if (!result.ok) unwrap(await failReceipt(context, { receiptId, reason: result.error.code }));
      return;
    }
    // A checkout that was kept for this money waits for nothing any more.
    if (receipt.checkoutId) await endReview({ actor: context.actor }, { checkoutId: receipt.checkoutId });
    if (!receipt.paymentIntent) throw new AdapterError("stripe", "no payment intent", { retry: false });
    const facts = await payments().createRefund(
      {
        refundId: receiptId,
        attempt: decided.tries,
        paymentIntent: receipt.paymentIntent,
        amountMinor: receipt.amountMinor,
      },
      `ur:${receiptId}:${decided.tries}`,
    );
    unwrap(await applyReceiptRefund(context, { facts, receiptId }));
  } catch (error) {
    if (!(error instanceof AdapterError) || error.retry) throw error;
    unwrap(await failReceipt(context, { receiptId, reason: error.message.slice(0, 200) }));
  }
}
