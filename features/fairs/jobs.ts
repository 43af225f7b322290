import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Ends offers of stands that nobody answered, and hands over cash sales that can no longer be undone. */
export const keepFairsJob = defineJob({
  name: "fairs.keep",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 300,
  schedule: "*/5 * * * *",
});
