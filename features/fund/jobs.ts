import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Tells what makers gave in months that are over. At night; most nights there is nothing to tell. */
export const tellPeriodsJob = defineJob({
  name: "fund.tell-periods",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 300,
  schedule: "40 3 * * *",
});
