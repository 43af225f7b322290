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
  "artisan-order-cancelled",
  "artisan-packing-slip",
  "artisan-refund",
  "artisan-return-asked",
  "badge-awarded",
  "badge-reminder",
  "badge-revoked",
  "badge-suspended",
  "bank-account",
  "body-dues",
  "body-meeting",
  "body-membership",
  "body-office",
  "body-opinion",
  "card-issued",
  "card-lost",
  "card-reminder",
  "card-revoked",
  "collection-consent",
  "dispute-lost",
  "dispute-opened",
  "dispute-won",
  "equipment-cancelled",
  "equipment-follow-up",
  "equipment-offered",
  "equipment-ready",
  "equipment-waiting",
  "fair-cancelled",
  "fair-left-out",
  "fair-stand-offered",
  "fair-waiting",
  "factor-added",
  "factor-removed",
  "factor-reset",
  "invoice-issued",
  "issued-digest",
  "late-refund",
  "log-alert",
  "lot-recalled",
  "lot-recalled-maker",
  "maker-message",
  "mediation-news",
  "order-cancelled",
  "hub-defect",
  "inspection-cancelled",
  "inspection-planned",
  "inspection-signed",
  "label-news",
  "label-reminder",
  "order-arrival",
  "order-confirmation",
  "order-late",
  "order-missing",
  "order-reminder",
  "order-shipped",
  "order-with-chamber",
  "payment-receipt",
  "recovery-code-used",
  "refund-owed",
  "refund-sent",
  "report-decided",
  "report-received",
  "return-asked",
  "return-damaged",
  "return-settled",
  "settlement-alert",
  "sign-in-code",
  "staff-invitation",
  "standing-cancelled",
  "standing-changed",
  "standing-planned",
  "team-invitation",
  "transfer-accepted",
  "transfer-instructions",
  "visit-cancelled",
  "visit-planned",
  "words-translated",
  "share-reminder",
  "share-voided",
  "training-news",
  "skill-news",
  "site-news",
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
  "bank-account",
  "body-membership",
  "body-office",
  "card-issued",
  "card-lost",
  "card-reminder",
  "card-revoked",
  "door-code",
  "maker-message",
  "order-reminder",
  "standing-cancelled",
  "standing-changed",
  "standing-planned",
  "team-invitation",
  "transfer-accepted",
  "visit-cancelled",
  "visit-planned",
  "training-news",
  "skill-news",
  "site-news",
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

/** Ways to tell of something: by mail, or by a short message beside it where time matters. */
export const byMail = [mailJob];
export const byMailAndSms = [mailJob, smsJob];

/**
 * What is queued to tell of several records. Whoever has no address, or takes no short messages, is left out when the words are written.
 */
export const lettersOf = (template: MailName & SmsName, ids: readonly string[]) =>
  ids.map((id) => ({ template, id }));
