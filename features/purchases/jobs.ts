import { z } from "zod";
import { idSchema } from "#lib/ids/ids.ts";
import { defineJob } from "#lib/jobs/job.ts";

/** Reminds makers of shares that they have not fetched: each morning. */
export const remindSharesJob = defineJob({
  name: "purchases.remind",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 300,
  schedule: "35 6 * * *",
});

/** Asks the provider about every page for a deposit that was left half-way. */
export const reconcileDepositsJob = defineJob({
  name: "purchases.reconcile-deposits",
  payload: z.strictObject({}),
  retries: 0,
  timeoutSeconds: 300,
  schedule: "*/5 * * * *",
});

/** Ends the payment page of a deposit that is not waited for any more. */
export const endDepositPageJob = defineJob({
  name: "purchases.end-deposit-page",
  payload: z.strictObject({ attemptId: idSchema("depositAttempt") }),
  retries: 8,
  timeoutSeconds: 60,
});

/** Has a maker owe a deposit again whose payment by card its bank took back for good. */
export const chargeBackDepositJob = defineJob({
  name: "purchases.charge-back",
  payload: z.strictObject({ disputeId: idSchema("dispute") }),
  retries: 8,
  timeoutSeconds: 60,
});
