import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Carries out changes of standing whose day has come. */
export const applyStandingJob = defineJob({
  name: "register.apply-standing",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 300,
  schedule: "*/5 * * * *",
});

/** Ends registrations whose last day has passed; after midnight in Morocco, summer and Ramadan alike. */
export const expireJob = defineJob({
  name: "register.expire",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 900,
  schedule: "7 0 * * *",
});
