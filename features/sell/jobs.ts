import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Forgets files that phones sent and that never became part of a piece. */
export const sweepUploadsJob = defineJob({
  name: "sell.sweep-uploads",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 120,
  schedule: "23 3 * * *",
});
