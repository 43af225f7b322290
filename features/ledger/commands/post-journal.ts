import "server-only";
import type { Tx } from "#db/client.ts";
import { journal, journalLine } from "#db/schema/index.ts";
import { type Entry, totals } from "#features/ledger/domain/entries.ts";

/** What caused a movement. */
export type SourceType =
  | "checkout"
  | "session"
  | "charge"
  | "refund"
  | "order"
  | "statement"
  | "dispute"
  | "payout_line"
  | "transfer_reversal"
  | "receipt"
  | "receipt_refund"
  | "payout"
  | "purchase"
  | "purchase_pledge"
  | "purchase_delivery"
  | "lot_share"
  | "rent"
  | "equipment"
  | "fund_grant"
  | "body_dues"
  | "body_transfer"
  | "custody_payment";

export type Source = { type: SourceType; id: string; kind: string };

/**
 * Books a journal in the caller's transaction. The same source and kind are booked once: false says it was there.
 * Throws RangeError when the entries do not balance (the database refuses it too, at commit). The database moves makers'
 * balances with the lines and refuses what would bring one below zero.
 */
export async function postJournal(tx: Tx, source: Source, entries: readonly Entry[]): Promise<boolean> {
  for (const [currency, total] of totals(entries)) {
    if (total !== 0)
      throw new RangeError(`journal ${source.type} ${source.kind} is off by ${total} ${currency}`);
  }
  if (entries.length === 0) return false;
  const [row] = await tx
    .insert(journal)
    .values({ sourceType: source.type, sourceId: source.id, kind: source.kind })
    .onConflictDoNothing()
    .returning({ id: journal.id });
  if (!row) return false;
  await tx.insert(journalLine).values(
    entries.map(({ account, amount, artisanId }) => ({
      journalId: row.id,
      account,
      artisanId: artisanId ?? null,
      currency: amount.currency,
      amountMinor: amount.minor,
    })),
  );
  return true;
}
