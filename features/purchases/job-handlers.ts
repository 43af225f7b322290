import "server-only";
import { chargeBackDeposit } from "#features/purchases/commands/charge-back.ts";
import { remindShares } from "#features/purchases/commands/remind-shares.ts";
import { depositPages } from "#features/purchases/flows/deposit-pages.ts";
import {
  chargeBackDepositJob,
  endDepositPageJob,
  reconcileDepositsJob,
  remindSharesJob,
} from "#features/purchases/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const purchaseJobHandlers = [
  handleJob(remindSharesJob, async () => {
    unwrap(await remindShares({ actor: systemActor(remindSharesJob.name) }, {}));
  }),
  handleJob(reconcileDepositsJob, async () => {
    await depositPages.reconcile();
  }),
  handleJob(chargeBackDepositJob, async ({ disputeId }) => {
    unwrap(await chargeBackDeposit({ actor: systemActor(chargeBackDepositJob.name) }, { disputeId }));
  }),
  handleJob(endDepositPageJob, ({ attemptId }) => depositPages.end(attemptId)),
];
