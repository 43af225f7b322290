import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Takes badges that have run out off what pieces are found by. */
export const dropExpiredBadgesJob = defineJob({
  name: "search.drop-expired-badges",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 300,
  schedule: "7 0 * * *",
});
