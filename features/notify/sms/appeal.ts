import "server-only";
import { type SmsTemplate, smsDate, smsWords } from "#features/notify/domain/sms.ts";
import { readAppeal } from "#features/notify/queries/read-appeal.ts";
import { smsContactOfApplication } from "#features/notify/queries/read-sms-contact.ts";

/** To the applicant: the appeal has come in. A number and a day, so that it stays short in every language. */
export const appealReceivedSms: SmsTemplate = async (id) => {
  const letter = await readAppeal(id);
  const contact = letter && (await smsContactOfApplication(letter.applicationId));
  if (!contact) return null;
  const { to, locale } = contact;
  const date = smsDate(letter.dueAt);
  return { to, locale, text: smsWords(locale)("appealReceived", { number: letter.number, date }) };
};

/** To the applicant: what was answered. The reasons stand in the mail and on the page. */
export const appealDecidedSms: SmsTemplate = async (id) => {
  const letter = await readAppeal(id);
  const contact = letter && (await smsContactOfApplication(letter.applicationId));
  if (!contact || !letter.outcome) return null;
  const { to, locale } = contact;
  return { to, locale, text: smsWords(locale)(`appealDecided.${letter.outcome}`, { number: letter.number }) };
};
