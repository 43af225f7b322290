export { postJournal } from "#features/ledger/commands/post-journal.ts";
export {
  feeEntries,
  refundableReceiptEntries,
  refundSentEntries,
  saleEntries,
  unmatchedReceiptEntries,
} from "#features/ledger/domain/entries.ts";
