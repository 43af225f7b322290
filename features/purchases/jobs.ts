import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Reminds makers of shares that they have not fetched: each morning. */
export const remindSharesJob = defineJob({
  name: "purchases.remind",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 300,
  schedule: "35 6 * * *",
});
