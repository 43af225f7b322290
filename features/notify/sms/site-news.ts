import "server-only";
import { type SmsTemplate, smsDate, smsWords } from "#features/notify/domain/sms.ts";
import { readSiteNews } from "#features/notify/queries/read-site-news.ts";
import { smsContactOfArtisan } from "#features/notify/queries/read-sms-contact.ts";

/** To a maker's phone, when a room is theirs to take or rent is late: no sum, because others may read it on the screen. */
export const siteNewsSms: SmsTemplate = async (id) => {
  const read = await readSiteNews(id);
  if (!read || (read.news !== "chosen" && read.news !== "rentOverdue")) return null;
  const contact = await smsContactOfArtisan(read.artisanId);
  if (!contact) return null;
  const date = smsDate(new Date(read.facts.startsOn ?? read.facts.dueOn ?? 0));
  return { ...contact, text: smsWords(contact.locale)(`siteNews.${read.news}`, { date }) };
};
