import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Clears away baskets that nobody touched for thirty days. */
export const cartSweepJob = defineJob({
  name: "cart.sweep",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 120,
  schedule: "29 3 * * *",
});
