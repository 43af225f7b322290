import { z } from "zod";
import { idSchema } from "#lib/ids/ids.ts";
import { defineJob } from "#lib/jobs/job.ts";

/** Works on a stored event of the provider. */
export const providerEventJob = defineJob({
  name: "checkout.provider-event",
  payload: z.strictObject({ eventId: z.string().min(1) }),
  retries: 12,
  timeoutSeconds: 60,
});

/** Carries out a refund that is due. */
export const refundJob = defineJob({
  name: "checkout.refund",
  payload: z.strictObject({ refundId: idSchema("refund") }),
  retries: 12,
  timeoutSeconds: 60,
});

/** Seals phones that were written before phones were sealed. Run by hand after an upgrade; running it again does nothing. */
export const sealPhonesJob = defineJob({
  name: "checkout.seal-phones",
  payload: z.strictObject({}),
  retries: 0,
  timeoutSeconds: 3600,
});

/** Asks the provider about every checkout that is neither paid nor ended, and takes up what was left lying. */
export const reconcileJob = defineJob({
  name: "checkout.reconcile",
  payload: z.strictObject({}),
  retries: 0,
  timeoutSeconds: 300,
  schedule: "* * * * *",
});
