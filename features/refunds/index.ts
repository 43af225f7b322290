export { answerDispute } from "#features/refunds/commands/answer-dispute.ts";
export { applyDispute } from "#features/refunds/commands/apply-dispute.ts";
export { applyRefund } from "#features/refunds/commands/apply-refund.ts";
export { askReturn } from "#features/refunds/commands/ask-return.ts";
export { cancelAsBuyer } from "#features/refunds/commands/cancel-as-buyer.ts";
export { cancelAsMaker } from "#features/refunds/commands/cancel-as-maker.ts";
export { cancelSilent } from "#features/refunds/commands/cancel-silent.ts";
export { contestReturn } from "#features/refunds/commands/contest-return.ts";
export { decideLostDispute } from "#features/refunds/commands/decide-lost-dispute.ts";
export { decideReturn } from "#features/refunds/commands/decide-return.ts";
export { giveGoodwill } from "#features/refunds/commands/give-goodwill.ts";
export { holdShipments, releaseShipment } from "#features/refunds/commands/hold-shipments.ts";
export { noteAsking } from "#features/refunds/commands/note-asking.ts";
export { oweRefund, type Receipt, receiptOf } from "#features/refunds/commands/owe-refund.ts";
export { receiveReturn } from "#features/refunds/commands/receive-return.ts";
export { recordBankRefund } from "#features/refunds/commands/record-bank-refund.ts";
export { NothingLeft, type OwedRefund, refundOrder } from "#features/refunds/commands/refund-order.ts";
export { refuseRefund } from "#features/refunds/commands/refuse-refund.ts";
export { returnGift } from "#features/refunds/commands/return-gift.ts";
export { settleReturn } from "#features/refunds/commands/settle-return.ts";
export { watchDays } from "#features/refunds/commands/watch-days.ts";
export { withdrawReturn } from "#features/refunds/commands/withdraw-return.ts";
export { sendRefund } from "#features/refunds/flows/send-refund.ts";
export { hearFraudWarning, hearReview, syncDispute } from "#features/refunds/flows/sync-dispute.ts";
export { type DisputeDto, getDispute, listDisputes } from "#features/refunds/queries/disputes.ts";
export { type BuyersOrder, type BuyersReturn, getPurchase } from "#features/refunds/queries/get-purchase.ts";
export { listBankRefunds } from "#features/refunds/queries/list-bank-refunds.ts";
export { previewBack } from "#features/refunds/queries/preview.ts";
export {
  getReturn,
  listChambersReturns,
  listContested,
  listMakersReturns,
  type ReturnDto,
} from "#features/refunds/queries/returns.ts";
