export { acceptTransfer } from "#features/transfers/commands/accept-transfer.ts";
export { cancelTransfer } from "#features/transfers/commands/cancel-transfer.ts";
export { declineTransfer } from "#features/transfers/commands/decline-transfer.ts";
export { requestTransfer } from "#features/transfers/commands/request-transfer.ts";
export { getTransfer } from "#features/transfers/queries/get.ts";
export { type TransferLetter, transferLetter } from "#features/transfers/queries/letter-facts.ts";
export { listTransfers } from "#features/transfers/queries/list.ts";
export { transfersOfSubject } from "#features/transfers/queries/of-subject.ts";
