import { z } from "zod";
import { idSchema } from "#lib/ids/ids.ts";
import { defineJob } from "#lib/jobs/job.ts";

/** Queues the weekly mail of everybody who gets one. Mondays, before work begins. */
export const weeklyJob = defineJob({
  name: "reach.weekly",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 300,
  schedule: "0 6 * * 1",
});

/** One person's weekly mail. `day` is the Monday, so that a job that runs twice sends once. */
export const weeklyLetterJob = defineJob({
  name: "reach.weekly-letter",
  payload: z.strictObject({ userId: idSchema("user"), day: z.iso.date() }),
  retries: 8,
  timeoutSeconds: 120,
});
