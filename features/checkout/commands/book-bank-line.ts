import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { transferPayment, unmatchedReceipt } from "#db/schema/index.ts";
import type { BookedLine, WaitingLine } from "#features/checkout/commands/book-courier-line.ts";
import { commitSale } from "#features/checkout/commands/commit-sale.ts";
import { decideTransfer } from "#features/checkout/domain/decide-money.ts";
import { findReference } from "#features/checkout/domain/transfer-reference.ts";
import { lockCheckout } from "#features/checkout/queries/lock-checkout.ts";
import { postJournal, unmatchedReceiptEntries } from "#features/ledger/index.ts";
import { oweRefund, type Receipt } from "#features/refunds/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { money } from "#lib/money/money.ts";

/**
 * Settles a transfer that stands on our bank's statement: for the checkout whose reference it carries, when the amount is right;
 * late, when its time had run out; back to the buyer, when the pieces are gone or it was paid before. Everything else is money that
 * came and fits nothing: parked for a person, never dropped.
 */
export async function bookBankLine(tx: Tx, line: WaitingLine, now: Date): Promise<BookedLine> {
  const row = await lockByReference(tx, line.reference);
  const receipt: Receipt = {
    source: { type: "statement", id: `${line.fileId}:${line.line}` },
    amount: money(line.amountMinor, "MAD"),
    paymentIntent: null,
    clearing: "bank",
  };
  const about = { checkoutId: row?.id ?? null, orderId: null, changed: [] as string[] };
  const decision = decideTransfer(row, line.amountMinor);
  if (decision.do === "park" || !row) {
    const reason = decision.do === "park" ? decision.reason : "UNKNOWN_REFERENCE";
    await park(tx, receipt, row?.id ?? null, reason);
    return { ...about, state: "parked", reason };
  }
  if (decision.do === "refund-second") {
    await oweRefund(tx, row.id, receipt, "second_payment");
    return { ...about, state: "booked", reason: null };
  }
  const changed = await commitSale(tx, row, { receipt, isLate: decision.do === "commit-late", now });
  return { ...about, state: "booked", reason: null, changed };
}

async function lockByReference(tx: Tx, text: string) {
  const reference = findReference(text);
  if (!reference) return null;
  const [found] = await tx
    .select({ id: transferPayment.checkoutId })
    .from(transferPayment)
    .where(eq(transferPayment.reference, reference));
  return found ? lockCheckout(tx, found.id) : null;
}

async function park(tx: Tx, { source, amount }: Receipt, checkoutId: Id<"checkout"> | null, reason: string) {
  await tx.insert(unmatchedReceipt).values({
    sessionId: `bank:${source.id}`,
    checkoutId,
    reason,
    currency: amount.currency,
    amountMinor: amount.minor,
  });
  await postJournal(tx, { ...source, kind: "unmatched" }, unmatchedReceiptEntries(amount, "bank"));
}
