import "server-only";
import { processEvent } from "#features/checkout/flows/process-event.ts";
import { reconcile } from "#features/checkout/flows/reconcile.ts";
import { sendRefund } from "#features/checkout/flows/send-refund.ts";
import { providerEventJob, reconcileJob, refundJob } from "#features/checkout/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";

export const checkoutJobHandlers = [
  handleJob(providerEventJob, ({ eventId }) => processEvent(eventId)),
  handleJob(refundJob, ({ refundId }) => sendRefund(refundId)),
  handleJob(reconcileJob, async () => {
    await reconcile();
  }),
];
