export { approveBatch } from "#features/payouts/commands/approve-batch.ts";
export { decideAccount, withdrawAccount } from "#features/payouts/commands/decide-account.ts";
export { discardBatch } from "#features/payouts/commands/discard-batch.ts";
export { draftBatch } from "#features/payouts/commands/draft-batch.ts";
export { exportBatch } from "#features/payouts/commands/export-batch.ts";
export { importAnswer } from "#features/payouts/commands/import-answer.ts";
export { maturePayables } from "#features/payouts/commands/mature-payables.ts";
export { applyAccount } from "#features/payouts/commands/provider-facts.ts";
export { requestAccount } from "#features/payouts/commands/request-account.ts";
export { applyReversal, planReversal } from "#features/payouts/commands/reversals.ts";
export { applyTransfer } from "#features/payouts/commands/transfers.ts";
export { reverseTransfer } from "#features/payouts/flows/reverse-transfer.ts";
export { startOnboarding } from "#features/payouts/flows/start-onboarding.ts";
export { syncAccount, syncTransfer } from "#features/payouts/flows/sync-provider.ts";
export { transferLine } from "#features/payouts/flows/transfer-line.ts";
export { serveBatchFile } from "#features/payouts/http/serve-file.ts";
export {
  type AccountRequest,
  accountRequests,
  type MyBank,
  myBank,
  myConnected,
} from "#features/payouts/queries/accounts.ts";
export { type PayoutDesk, payoutDesk, previewAnswer, viewBatch } from "#features/payouts/queries/batches.ts";
export { sealRib } from "#features/payouts/rib-seal.ts";
