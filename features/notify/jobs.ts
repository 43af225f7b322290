import { z } from "zod";
import { defineJob } from "#lib/jobs/job.ts";

/** Every mail there is. A name that is not here cannot be queued; one without words does not compile. */
export const mailNames = [
  "appeal-decided",
  "appeal-received",
  "application-approved",
  "application-completion",
  "application-offer",
  "application-received",
  "application-refused",
  "artisan-new-order",
  "artisan-packing-slip",
  "body-membership",
  "body-office",
  "card-issued",
  "card-lost",
  "card-reminder",
  "card-revoked",
  "factor-added",
  "factor-removed",
  "factor-reset",
  "late-refund",
  "order-confirmation",
  "order-shipped",
  "payment-receipt",
  "recovery-code-used",
  "report-decided",
  "report-received",
  "sign-in-code",
  "staff-invitation",
  "standing-cancelled",
  "standing-changed",
  "standing-planned",
  "transfer-accepted",
  "visit-cancelled",
  "visit-planned",
] as const;
export type MailName = (typeof mailNames)[number];

/** Every short message there is. */
export const smsNames = [
  "appeal-decided",
  "appeal-received",
  "application-approved",
  "application-completion",
  "application-received",
  "application-refused",
  "body-membership",
  "body-office",
  "card-issued",
  "card-lost",
  "card-reminder",
  "card-revoked",
  "standing-cancelled",
  "standing-changed",
  "standing-planned",
  "transfer-accepted",
  "visit-cancelled",
  "visit-planned",
] as const;
export type SmsName = (typeof smsNames)[number];

/** Sends one mail. `id` names the record that the template reads; the payload holds no address and no words. */
export const mailJob = defineJob({
  name: "mail.send",
  payload: z.strictObject({ template: z.enum(mailNames), id: z.string() }),
  retries: 8,
  timeoutSeconds: 60,
});

/** Sends one short message. As with mails, neither a number nor words are in the payload. */
export const smsJob = defineJob({
  name: "sms.send",
  payload: z.strictObject({ template: z.enum(smsNames), id: z.string() }),
  retries: 8,
  timeoutSeconds: 60,
});
