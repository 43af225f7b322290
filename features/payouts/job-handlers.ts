import "server-only";
import { maturePayables } from "#features/payouts/commands/mature-payables.ts";
import { planReversal } from "#features/payouts/commands/reversals.ts";
import { reverseTransfer } from "#features/payouts/flows/reverse-transfer.ts";
import { transferLine } from "#features/payouts/flows/transfer-line.ts";
import { afterRefundJob, matureJob, reversalJob, transferJob } from "#features/payouts/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const payoutJobs = [
  handleJob(matureJob, async () => {
    unwrap(await maturePayables({ actor: systemActor(matureJob.name) }, {}));
  }),
  handleJob(transferJob, ({ lineId }) => transferLine(lineId)),
  handleJob(afterRefundJob, async (payload) => {
    unwrap(await planReversal({ actor: systemActor(afterRefundJob.name) }, payload));
  }),
  handleJob(reversalJob, ({ reversalId }) => reverseTransfer(reversalId)),
];
