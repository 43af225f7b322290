import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Signs the audit chain's last entry and keeps it outside of the database. Fails when the chain no longer holds what was signed. */
export const signAuditHeadJob = defineJob({
  name: "ops.sign-audit-head",
  payload: z.strictObject({}),
  retries: 2,
  timeoutSeconds: 600,
  schedule: "7 * * * *",
});
