import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Reminds holders whose card runs out. By day, because some are told by short message. */
export const remindJob = defineJob({
  name: "cards.remind",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 900,
  schedule: "15 9 * * *",
});
