export { applyDuesSession } from "#features/dues/commands/apply-session.ts";
export { callDues, withdrawDues } from "#features/dues/commands/call-dues.ts";
export { chargeBackDues } from "#features/dues/commands/charge-back.ts";
export { decideDues } from "#features/dues/commands/decide-dues.ts";
export { endDuesAttempt, noteDuesSession, startDuesPayment } from "#features/dues/commands/payment.ts";
export { remindOfDues } from "#features/dues/commands/remind.ts";
export { exemptDues, takeCash } from "#features/dues/commands/take-cash.ts";
export {
  discardTransfer,
  payTransfer,
  proposeTransfer,
  recordBodyAccount,
} from "#features/dues/commands/transfers.ts";
export { duesPages } from "#features/dues/flows/dues-pages.ts";
export { payDues } from "#features/dues/flows/pay-dues.ts";
export { settleDues } from "#features/dues/flows/settle-dues.ts";
export { serveReceipt } from "#features/dues/http/serve-receipt.ts";
export { getBodyDues } from "#features/dues/queries/body-dues.ts";
export { listDue, listOpenAttempts } from "#features/dues/queries/list-waiting.ts";
export { type MyDuesPage, myDues } from "#features/dues/queries/my-dues.ts";
export { transferDesk } from "#features/dues/queries/transfer-desk.ts";
