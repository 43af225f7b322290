import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Forgets the addresses of reporters who were answered long ago. */
export const forgetAddressesJob = defineJob({
  name: "reports.forget-addresses",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 120,
  schedule: "47 3 * * *",
});
