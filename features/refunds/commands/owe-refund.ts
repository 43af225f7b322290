import "server-only";
import type { Tx } from "#db/client.ts";
import { refund } from "#db/schema/index.ts";
import { type Clearing, postJournal, refundableReceiptEntries } from "#features/ledger/index.ts";
import { refundJob } from "#features/refunds/jobs.ts";
import type { SessionFacts } from "#lib/adapters/stripe/port.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { type Currency, type Money, money } from "#lib/money/money.ts";

/** Money that came in for a checkout, and where it stands. */
export type Receipt = {
  /** What it is booked by: a session at the provider, a line of a file of our bank, or the sale itself for cash at a stand. */
  source: { type: "session" | "statement" | "checkout"; id: string };
  amount: Money;
  /** The provider's payment; null for what came to our bank, or into the maker's hand. */
  paymentIntent: string | null;
  clearing: Clearing;
};

/** What a paid session brought. */
export function receiptOf(facts: SessionFacts): Receipt {
  if (!facts.paymentIntent) throw new Error(`session ${facts.id} was paid without a payment intent`);
  return {
    source: { type: "session", id: facts.id },
    amount: money(facts.totalMinor, facts.currency as Currency),
    paymentIntent: facts.paymentIntent,
    clearing: "psp_clearing",
  };
}

/**
 * Books money that must go back to the buyer and queues the refund. Once per payment and reason: a repeated webhook
 * finds the row and changes nothing. What came to our bank goes back from there, by a person.
 */
export async function oweRefund(
  tx: Tx,
  checkoutId: Id<"checkout">,
  { source, amount, paymentIntent, clearing }: Receipt,
  reason: "late_without_stock" | "second_payment",
): Promise<void> {
  const [row] = await tx
    .insert(refund)
    .values({ checkoutId, paymentIntent, reason, currency: amount.currency, amountMinor: amount.minor })
    .onConflictDoNothing()
    .returning({ id: refund.id });
  if (!row) return;
  const isNew = await postJournal(
    tx,
    { ...source, kind: reason },
    refundableReceiptEntries(amount, clearing),
  );
  if (!isNew) throw new Error(`${source.type} ${source.id} is owed back already`);
  if (paymentIntent) await enqueue(tx, refundJob, { refundId: row.id });
}
