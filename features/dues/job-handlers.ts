import "server-only";
import { chargeBackDues } from "#features/dues/commands/charge-back.ts";
import { duesPages } from "#features/dues/flows/dues-pages.ts";
import { remindDues } from "#features/dues/flows/remind-dues.ts";
import {
  chargeBackDuesJob,
  endDuesPaymentJob,
  reconcileDuesJob,
  remindDuesJob,
} from "#features/dues/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const duesJobHandlers = [
  handleJob(remindDuesJob, async () => {
    await remindDues();
  }),
  handleJob(reconcileDuesJob, async () => {
    await duesPages.reconcile();
  }),
  handleJob(chargeBackDuesJob, async ({ disputeId }) => {
    unwrap(await chargeBackDues({ actor: systemActor(chargeBackDuesJob.name) }, { disputeId }));
  }),
  handleJob(endDuesPaymentJob, ({ attemptId }) => duesPages.end(attemptId)),
];
