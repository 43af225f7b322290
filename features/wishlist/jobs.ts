import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Forgets lists of browsers that have run out. */
export const wishlistSweepJob = defineJob({
  name: "wishlist.sweep",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 120,
  schedule: "41 3 * * *",
});
