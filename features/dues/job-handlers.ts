import "server-only";
import { endDuesPayment } from "#features/dues/flows/end-dues-payment.ts";
import { reconcileDues } from "#features/dues/flows/reconcile-dues.ts";
import { remindDues } from "#features/dues/flows/remind-dues.ts";
import { endDuesPaymentJob, reconcileDuesJob, remindDuesJob } from "#features/dues/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";

export const duesJobHandlers = [
  handleJob(remindDuesJob, async () => {
    await remindDues();
  }),
  handleJob(reconcileDuesJob, async () => {
    await reconcileDues();
  }),
  handleJob(endDuesPaymentJob, ({ attemptId }) => endDuesPayment(attemptId)),
];
