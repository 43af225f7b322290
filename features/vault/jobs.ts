import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Removes the bytes of shredded files from the private store. Nothing could read them since they were shredded. */
export const removeShreddedJob = defineJob({
  name: "vault.remove-shredded",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 900,
  schedule: "10 3 * * *",
});
