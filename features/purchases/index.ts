export { applyDepositSession } from "#features/purchases/commands/apply-deposit-session.ts";
export { cancelPurchase } from "#features/purchases/commands/cancel-purchase.ts";
export { chargeBackDeposit } from "#features/purchases/commands/charge-back.ts";
export { closePurchase } from "#features/purchases/commands/close-purchase.ts";
export { coverMissing } from "#features/purchases/commands/cover-missing.ts";
export { deliver } from "#features/purchases/commands/deliver.ts";
export {
  dropDepositAttempt,
  noteDepositSession,
  startDeposit,
} from "#features/purchases/commands/deposit-payment.ts";
export { openPurchase } from "#features/purchases/commands/open-purchase.ts";
export { orderPurchase } from "#features/purchases/commands/order-purchase.ts";
export { paySupplier } from "#features/purchases/commands/pay-supplier.ts";
export { pledge } from "#features/purchases/commands/pledge.ts";
export { receiveByCode } from "#features/purchases/commands/receive-by-code.ts";
export { receiveSigned } from "#features/purchases/commands/receive-signed.ts";
export { refundPledge } from "#features/purchases/commands/refund-pledge.ts";
export { remindShares } from "#features/purchases/commands/remind-shares.ts";
export { takeBalance } from "#features/purchases/commands/take-balance.ts";
export { takeDeposit } from "#features/purchases/commands/take-deposit.ts";
export { voidShare } from "#features/purchases/commands/void-share.ts";
export { withdrawPledge } from "#features/purchases/commands/withdraw.ts";
export { depositPages, isDepositOf, settleDeposit } from "#features/purchases/flows/deposit-pages.ts";
export { payDeposit } from "#features/purchases/flows/pay-deposit.ts";
export { keepsPurchase, purchaseKeepers, purchaseReaders } from "#features/purchases/policy.ts";
export { purchaseChoices } from "#features/purchases/queries/choices.ts";
export { getPurchase } from "#features/purchases/queries/get-purchase.ts";
export { listOpenDeposits } from "#features/purchases/queries/list-open-deposits.ts";
export { listPurchases } from "#features/purchases/queries/list-purchases.ts";
export { getStudioPurchase, listStudioPurchases } from "#features/purchases/queries/studio-purchases.ts";
