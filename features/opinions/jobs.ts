import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Reminds craft bodies of opinions that are awaited: each morning. */
export const remindOpinionsJob = defineJob({
  name: "opinions.remind",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 300,
  schedule: "50 6 * * *",
});
