import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Signs the chambers' status lists again before they run out: a list stands for an hour, and each is renewed twice in it. */
export const signListsJob = defineJob({
  name: "provenance.sign-lists",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 120,
  schedule: "*/5 * * * *",
});

/** Tells each chamber's managers in the morning what was signed in its name the day before. */
export const tellIssuedJob = defineJob({
  name: "provenance.tell-issued",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 120,
  schedule: "10 6 * * *",
});

/** Goes over what is new in the public log and a stretch of what is old, against the credentials and keys it speaks of. */
export const monitorLogJob = defineJob({
  name: "provenance.monitor-log",
  payload: z.strictObject({}),
  retries: 1,
  timeoutSeconds: 240,
  schedule: "*/5 * * * *",
});

/** The same from the first entry to the last. */
export const auditLogJob = defineJob({
  name: "provenance.audit-log",
  payload: z.strictObject({}),
  retries: 2,
  timeoutSeconds: 3600,
  schedule: "40 2 * * *",
});
