import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Sends one mail. `id` names the record that the template reads; the payload holds no address and no words. */
export const mailJob = defineJob({
  name: "mail.send",
  payload: z.strictObject({ template: z.string(), id: z.string() }),
  retries: 8,
  timeoutSeconds: 60,
});
