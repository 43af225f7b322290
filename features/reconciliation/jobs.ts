import { z } from "zod";
import { idSchema } from "#lib/ids/ids.ts";
import { defineJob } from "#lib/jobs/job.ts";

/** Reads everything the provider has against our books, heals what was missed and notes what does not agree. */
export const reconcileInFullJob = defineJob({
  name: "reconciliation.full",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 3600,
  schedule: "20 1 * * *",
});

/** Looks for work that waits too long, and tells the platform's operators of what has stood open for a day. */
export const watchJob = defineJob({
  name: "reconciliation.watch",
  payload: z.strictObject({}),
  retries: 0,
  timeoutSeconds: 60,
  schedule: "*/5 * * * *",
});

/** Carries out what was decided about money that fitted no checkout. */
export const receiptJob = defineJob({
  name: "reconciliation.receipt",
  payload: z.strictObject({ receiptId: idSchema("receipt") }),
  retries: 12,
  timeoutSeconds: 60,
});
