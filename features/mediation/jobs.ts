import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Reminds of the deadlines of complaints: each morning. */
export const remindMediationJob = defineJob({
  name: "mediation.remind",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 300,
  schedule: "20 6 * * *",
});
