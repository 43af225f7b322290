import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Computes the figures of the quarters that can still change, and closes those that no longer can. At night. */
export const snapshotJob = defineJob({
  name: "steering.snapshot",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 900,
  schedule: "10 3 * * *",
});
