export { applySession } from "#features/checkout/commands/apply-session.ts";
export { bookFee } from "#features/checkout/commands/book-fee.ts";
export { bookMoneyLine } from "#features/checkout/commands/book-money-line.ts";
export { bookUnsold } from "#features/checkout/commands/book-unsold.ts";
export { bringMoneyFile } from "#features/checkout/commands/bring-money-file.ts";
export { confirmDoor } from "#features/checkout/commands/confirm-door.ts";
export { confirmMoneyFile } from "#features/checkout/commands/confirm-money-file.ts";
export { endReview } from "#features/checkout/commands/end-review.ts";
export { expireUnpaid } from "#features/checkout/commands/expire-unpaid.ts";
export { failCheckout } from "#features/checkout/commands/fail-checkout.ts";
export { forgetDoorCode } from "#features/checkout/commands/forget-door-code.ts";
export { moveDoorOrder } from "#features/checkout/commands/move-door-order.ts";
export { noteAtDoor } from "#features/checkout/commands/note-at-door.ts";
export { noteCall } from "#features/checkout/commands/note-call.ts";
export { openSession } from "#features/checkout/commands/open-session.ts";
export { parkReceipt } from "#features/checkout/commands/park-receipt.ts";
export { recordAccount } from "#features/checkout/commands/record-account.ts";
export { resendDoorCode } from "#features/checkout/commands/resend-door-code.ts";
export { reserve } from "#features/checkout/commands/reserve.ts";
export { sealPhoneBatch } from "#features/checkout/commands/seal-phone-batch.ts";
export { type StandRefusal, sellAtStand, standErrors } from "#features/checkout/commands/sell-at-stand.ts";
export { type Became, becameOf } from "#features/checkout/domain/became-of.ts";
export { decideSettlement } from "#features/checkout/domain/decide-settlement.ts";
export { cancelCheckout } from "#features/checkout/flows/cancel-checkout.ts";
export { enterDoorCode, sendDoorCodeAgain } from "#features/checkout/flows/door.ts";
export { endPayment } from "#features/checkout/flows/end-payment.ts";
export { openPayment } from "#features/checkout/flows/open-payment.ts";
export {
  type PageRefusal,
  type PagesOf,
  type PaymentPage,
  paymentPages,
} from "#features/checkout/flows/payment-pages.ts";
export { type ReturnState, readReturn } from "#features/checkout/flows/read-return.ts";
export { reconcile } from "#features/checkout/flows/reconcile.ts";
export { settle, settleFacts } from "#features/checkout/flows/settle.ts";
export { startCheckout } from "#features/checkout/flows/start-checkout.ts";
export { doorCodeForSms } from "#features/checkout/queries/door-code-for-sms.ts";
export { getUnpaid, type Unpaid } from "#features/checkout/queries/get-unpaid.ts";
export { listDoorCalls } from "#features/checkout/queries/list-door-calls.ts";
export {
  getMoneyFile,
  listMoneyFiles,
  type MoneyFileRow,
  type MoneyLineRow,
  readBankDesk,
} from "#features/checkout/queries/list-money-files.ts";
export { listTowns } from "#features/checkout/queries/list-towns.ts";
export { lockCheckout } from "#features/checkout/queries/lock-checkout.ts";
export { lockShelves } from "#features/checkout/queries/lock-shelves.ts";
export { priceAtStand } from "#features/checkout/queries/price-at-stand.ts";
export { quoteBasket } from "#features/checkout/queries/quote-basket.ts";
