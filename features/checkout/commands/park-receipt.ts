import "server-only";
import type { Tx } from "#db/client.ts";
import { unmatchedReceipt } from "#db/schema/index.ts";
import { postJournal, unmatchedReceiptEntries } from "#features/ledger/index.ts";
import type { SessionFacts } from "#lib/adapters/stripe/port.ts";
import type { Id } from "#lib/ids/ids.ts";
import { log } from "#lib/log/log.ts";
import { type Currency, currencies, money } from "#lib/money/money.ts";

/** Keeps money that fits no checkout where a person will find it. Never shipped against, never dropped. */
export async function parkReceipt(
  tx: Tx,
  facts: SessionFacts,
  checkoutId: Id<"checkout"> | null,
  reason: string,
): Promise<void> {
  const currency = facts.currency as Currency;
  const [row] = await tx
    .insert(unmatchedReceipt)
    .values({
      sessionId: facts.id,
      paymentIntent: facts.paymentIntent,
      checkoutId,
      reason,
      currency,
      amountMinor: facts.totalMinor,
    })
    .onConflictDoNothing()
    .returning({ id: unmatchedReceipt.id });
  if (!row) return;
  // A currency we keep no books in is parked all the same; its row is the record.
  if (currencies.includes(currency) && facts.totalMinor > 0) {
    const source = { type: "session", id: facts.id, kind: "unmatched" } as const;
    await postJournal(tx, source, unmatchedReceiptEntries(money(facts.totalMinor, currency)));
  }
  log.error({ receipt: row.id, reason, session: facts.id }, "payment fits no checkout");
}
