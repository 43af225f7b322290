import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Removes sign-in codes and sessions that have run out. */
export const sweepJob = defineJob({
  name: "identity.sweep",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 120,
  schedule: "17 * * * *",
});
