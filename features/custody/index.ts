export { recordPayment } from "#features/custody/commands/record-payment.ts";
export { returnTransfer } from "#features/custody/commands/return-transfer.ts";
export {
  discardTransfer,
  payTransfer,
  proposeTransfer,
  recordPayeeAccount,
} from "#features/custody/commands/transfers.ts";
export { chamberCustody } from "#features/custody/queries/chamber-custody.ts";
export { owingPayees } from "#features/custody/queries/owing-payees.ts";
export { lockMoney } from "#features/custody/queries/payees.ts";
export { readCustody } from "#features/custody/queries/read-custody.ts";
export { transferDesk } from "#features/custody/queries/transfer-desk.ts";
export { sealBodyRib } from "#features/custody/rib-seal.ts";
