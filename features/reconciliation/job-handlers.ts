import "server-only";
import { reconcileInFull } from "#features/reconciliation/flows/reconcile-in-full.ts";
import { settleReceipt } from "#features/reconciliation/flows/settle-receipt.ts";
import { watch } from "#features/reconciliation/flows/watch.ts";
import { receiptJob, reconcileInFullJob, watchJob } from "#features/reconciliation/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";

export const reconciliationJobHandlers = [
  handleJob(reconcileInFullJob, async () => {
    await reconcileInFull();
  }),
  handleJob(watchJob, watch),
  handleJob(receiptJob, ({ receiptId }) => settleReceipt(receiptId)),
];
