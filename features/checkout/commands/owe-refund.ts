import "server-only";
import type { Tx } from "#db/client.ts";
import { refund } from "#db/schema/index.ts";
import { refundJob } from "#features/checkout/jobs.ts";
import { postJournal, refundableReceiptEntries } from "#features/ledger/index.ts";
import type { SessionFacts } from "#lib/adapters/stripe/port.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { type Currency, money } from "#lib/money/money.ts";

/**
 * Books money that must go back to the buyer and queues the refund. Once per payment and reason: a repeated webhook
 * finds the row and changes nothing.
 */
export async function oweRefund(
  tx: Tx,
  checkoutId: Id<"checkout">,
  facts: SessionFacts,
  reason: "late_without_stock" | "second_payment",
): Promise<void> {
  if (!facts.paymentIntent) throw new Error(`session ${facts.id} was paid without a payment intent`);
  const amount = money(facts.totalMinor, facts.currency as Currency);
  const [row] = await tx
    .insert(refund)
    .values({
      checkoutId,
      paymentIntent: facts.paymentIntent,
      reason,
      currency: amount.currency,
      amountMinor: amount.minor,
    })
    .onConflictDoNothing()
    .returning({ id: refund.id });
  if (!row) return;
  await postJournal(tx, { type: "session", id: facts.id, kind: reason }, refundableReceiptEntries(amount));
  await enqueue(tx, refundJob, { refundId: row.id });
}
