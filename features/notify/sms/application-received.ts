import "server-only";
import { type SmsTemplate, smsDate, smsWords } from "#features/notify/domain/sms.ts";
import { readApplicationFacts } from "#features/notify/queries/read-application-facts.ts";
import { smsContactOfApplication } from "#features/notify/queries/read-sms-contact.ts";
import { isId } from "#lib/ids/ids.ts";

/** To the applicant: the file has come in. A number and a day, so that it stays one message in every language. */
export const applicationReceivedSms: SmsTemplate = async (id) => {
  if (!isId("application", id)) return null;
  const facts = await readApplicationFacts(id);
  const contact = await smsContactOfApplication(id);
  if (!contact || !facts?.dueAt) return null;
  const { to, locale } = contact;
  const date = smsDate(facts.dueAt);
  return { to, locale, text: smsWords(locale)("applicationReceived", { number: facts.number, date }) };
};
