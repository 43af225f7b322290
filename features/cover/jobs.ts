import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Counts who stands where with health cover, and shreds files of answers that nobody applied. At night. */
export const countJob = defineJob({
  name: "cover.count",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 900,
  schedule: "40 2 * * *",
});
