import "server-only";
import { type SmsTemplate, smsDate, smsWords } from "#features/notify/domain/sms.ts";
import { smsContactOfArtisan } from "#features/notify/queries/read-sms-contact.ts";
import { readTrainingNews } from "#features/notify/queries/read-training-news.ts";

/** To a maker's phone, when days or a seat of theirs changed: no name of what they learn, because others may read it on the screen. */
export const trainingNewsSms: SmsTemplate = async (id) => {
  const facts = await readTrainingNews(id);
  const { news } = facts ?? {};
  if (!facts || (news !== "movedUp" && news !== "changed" && news !== "cancelled")) return null;
  const contact = await smsContactOfArtisan(facts.artisanId);
  const date = smsDate(new Date(facts.startsOn));
  return contact ? { ...contact, text: smsWords(contact.locale)(`trainingNews.${news}`, { date }) } : null;
};
