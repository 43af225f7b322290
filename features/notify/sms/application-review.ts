import "server-only";
import { type SmsTemplate, smsDate, smsWords } from "#features/notify/domain/sms.ts";
import { type ReviewFacts, readReviewLetter } from "#features/notify/queries/read-review-letter.ts";
import { smsContactOfApplication } from "#features/notify/queries/read-sms-contact.ts";

/** A short message about a file: no name and no reason, because others may read it on the screen. */
function reviewMessage(
  kind: Parameters<typeof readReviewLetter>[1],
  words: "applicationApproved" | "applicationCompletion" | "applicationRefused",
  dateOf: (facts: ReviewFacts) => Date | null,
): SmsTemplate {
  return async (id) => {
    const facts = await readReviewLetter(id, kind);
    const contact = facts && (await smsContactOfApplication(facts.applicationId));
    const date = facts && dateOf(facts);
    if (!contact || !date) return null;
    const { to, locale } = contact;
    return { to, locale, text: smsWords(locale)(words, { number: facts.number, date: smsDate(date) }) };
  };
}

/** To the applicant: the file is approved. */
export const applicationApprovedSms = reviewMessage("approved", "applicationApproved", ({ at }) => at);

/** To the applicant: the chamber asks for more, and until when. */
export const applicationCompletionSms = reviewMessage(
  "completion_requested",
  "applicationCompletion",
  ({ dueAt }) => dueAt,
);

/** To the applicant: the file is refused, and until when they can object. */
export const applicationRefusedSms = reviewMessage(
  "refused",
  "applicationRefused",
  ({ appealUntil }) => appealUntil,
);
