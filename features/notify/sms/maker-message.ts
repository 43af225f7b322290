import "server-only";
import { type SmsTemplate, smsWords } from "#features/notify/domain/sms.ts";
import { readMessageNews } from "#features/notify/queries/read-message.ts";
import { smsContactOfArtisan } from "#features/notify/queries/read-sms-contact.ts";

/** To a maker's phone: there is a message of the chamber in the studio. */
export const makerMessageSms: SmsTemplate = async (id) => {
  const news = await readMessageNews(id);
  const contact = news && (await smsContactOfArtisan(news.artisanId));
  return contact ? { ...contact, text: smsWords(contact.locale)("makerMessage") } : null;
};
