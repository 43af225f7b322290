import { z } from "zod";
import { idSchema } from "#lib/ids/ids.ts";
import { defineJob } from "#lib/jobs/job.ts";

/** Reminds members of dues before the day and after it: each morning. */
export const remindDuesJob = defineJob({
  name: "dues.remind",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 300,
  schedule: "40 6 * * *",
});

/** Asks the provider about every payment page of dues that was left half-way. */
export const reconcileDuesJob = defineJob({
  name: "dues.reconcile",
  payload: z.strictObject({}),
  retries: 0,
  timeoutSeconds: 300,
  schedule: "*/5 * * * *",
});

/** Ends the payment page of dues that were settled another way. */
export const endDuesPaymentJob = defineJob({
  name: "dues.end-payment",
  payload: z.strictObject({ attemptId: idSchema("duesAttempt") }),
  retries: 8,
  timeoutSeconds: 60,
});

/** Puts dues back to due whose payment by card its bank took back for good. */
export const chargeBackDuesJob = defineJob({
  name: "dues.charge-back",
  payload: z.strictObject({ disputeId: idSchema("dispute") }),
  retries: 8,
  timeoutSeconds: 60,
});
