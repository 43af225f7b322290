import { z } from "zod";
import { idSchema } from "#lib/ids/ids.ts";
import { defineJob } from "#lib/jobs/job.ts";

/** Notes badges that have run out, and tells makers of those that soon will. */
export const badgeCalendarJob = defineJob({
  name: "badges.calendar",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 900,
  schedule: "25 0 * * *",
});

/** Suspends the badges that rest on a certificate of a label which has ended. */
export const followLabelJob = defineJob({
  name: "badges.follow-label",
  payload: z.strictObject({ certificateId: idSchema("labelCertificate") }),
  retries: 10,
  timeoutSeconds: 300,
});

/** Suspends the badges of a maker who took their agreement back. */
export const followMakerJob = defineJob({
  name: "badges.follow-maker",
  payload: z.strictObject({ artisanId: idSchema("artisan") }),
  retries: 10,
  timeoutSeconds: 300,
});
