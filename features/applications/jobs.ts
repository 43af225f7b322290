import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Forgets drafts nobody touches and papers that are no longer needed. */
export const retentionJob = defineJob({
  name: "applications.retention",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 600,
  schedule: "40 2 * * *",
});
