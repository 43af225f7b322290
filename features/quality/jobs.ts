import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Notes certificates of labels that ran out yesterday, so that cached pages say so, and reminds holders of those that soon will. */
export const labelCalendarJob = defineJob({
  name: "quality.calendar",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 900,
  schedule: "35 0 * * *",
});
