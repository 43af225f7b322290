import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Charges tenants of sites the rent of the months that have begun. */
export const keepSitesJob = defineJob({
  name: "sites.keep",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 600,
  schedule: "20 3 * * *",
});
