import "server-only";
import { processEvent } from "#features/checkout/flows/process-event.ts";
import { reconcile } from "#features/checkout/flows/reconcile.ts";
import { sealPhones } from "#features/checkout/flows/seal-phones.ts";
import { sendRefund } from "#features/checkout/flows/send-refund.ts";
import { providerEventJob, reconcileJob, refundJob, sealPhonesJob } from "#features/checkout/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";

export const checkoutJobHandlers = [
  handleJob(providerEventJob, ({ eventId }) => processEvent(eventId)),
  handleJob(refundJob, ({ refundId }) => sendRefund(refundId)),
  handleJob(reconcileJob, async () => {
    await reconcile();
  }),
  handleJob(sealPhonesJob, async () => {
    await sealPhones();
  }),
];
