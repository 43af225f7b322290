import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Sends one mail. `id` names the record that the template reads; the payload holds no address and no words. */
export const mailJob = defineJob({
  name: "mail.send",
  payload: z.strictObject({ template: z.string(), id: z.string() }),
  retries: 8,
  timeoutSeconds: 60,
});

/** Sends one short message. As with mails, neither a number nor words are in the payload. */
export const smsJob = defineJob({
  name: "sms.send",
  payload: z.strictObject({ template: z.string(), id: z.string() }),
  retries: 8,
  timeoutSeconds: 60,
});
