export { accruePayables } from "#features/ledger/commands/accrue-payables.ts";
export { bookPromotions } from "#features/ledger/commands/book-promotions.ts";
export { keepCash, returnCash } from "#features/ledger/commands/keep-cash.ts";
export { lockSellers } from "#features/ledger/commands/lock-sellers.ts";
export { freezePayables, noteDelivery, thawPayables } from "#features/ledger/commands/move-payables.ts";
export { moveShipping } from "#features/ledger/commands/move-shipping.ts";
export { netReceivable } from "#features/ledger/commands/net-receivable.ts";
export { oweBuyer } from "#features/ledger/commands/owe-buyer.ts";
export { postJournal, type Source } from "#features/ledger/commands/post-journal.ts";
export { recordCommission } from "#features/ledger/commands/record-commission.ts";
export { reverseUnpaidSale } from "#features/ledger/commands/reverse-unpaid-sale.ts";
export { bookRemittance, readDoorBooks } from "#features/ledger/commands/settle-door.ts";
export { type TakenBack, takeBack } from "#features/ledger/commands/take-back.ts";
export { disputeLostEntries, disputeMovementEntries } from "#features/ledger/domain/dispute-entries.ts";
export { type Balance, draw } from "#features/ledger/domain/draw.ts";
export {
  duesBackEntries,
  duesCalledEntries,
  duesCardEntries,
  duesCashEntries,
  duesExemptEntries,
  owedPaidEntries,
  transferReturnedEntries,
  transferredEntries,
} from "#features/ledger/domain/dues-entries.ts";
export {
  accounts,
  bankedEntries,
  type Clearing,
  type Entry,
  exchanged,
  type FundShare,
  feeEntries,
  giftBackEntries,
  grantEntries,
  grantPaidEntries,
  grantRefusedEntries,
  grantReturnedEntries,
  matchedReceiptEntries,
  owedToChamber,
  type ParcelAmounts,
  refundableReceiptEntries,
  refundSentEntries,
  saleEntries,
  sellerShare,
  unmatchedReceiptEntries,
} from "#features/ledger/domain/entries.ts";
export { fundsOf } from "#features/ledger/domain/funds-of.ts";
export { serveBooks, serveStatement } from "#features/ledger/http/serve-files.ts";
export { listCommissions } from "#features/ledger/queries/list-commissions.ts";
export { lossBooked } from "#features/ledger/queries/loss-booked.ts";
export { myEarnings } from "#features/ledger/queries/my-earnings.ts";
export { myStatement } from "#features/ledger/queries/my-statement.ts";
export { exportLedger, readBooks } from "#features/ledger/queries/read-books.ts";
export { type Commission, readCommissions } from "#features/ledger/queries/read-commissions.ts";
export { readFundShares } from "#features/ledger/queries/read-fund-shares.ts";
