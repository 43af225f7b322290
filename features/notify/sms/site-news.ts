import "server-only";
import { type SmsTemplate, smsDate, smsWords } from "#features/notify/domain/sms.ts";
import { readSiteNews } from "#features/notify/queries/read-site-news.ts";
import { smsContactOfArtisan } from "#features/notify/queries/read-sms-contact.ts";

const byPhone = ["chosen", "passedOn", "rentOverdue"] as const;

/** To a maker's phone, when a room is theirs to take or goes to the next, or rent is late: no sum, because others may read it on the screen. */
export const siteNewsSms: SmsTemplate = async (id) => {
  const read = await readSiteNews(id);
  const news = byPhone.find((one) => one === read?.news);
  if (!read || !news) return null;
  const contact = await smsContactOfArtisan(read.artisanId);
  if (!contact) return null;
  const date = smsDate(new Date(read.facts.startsOn ?? read.facts.dueOn ?? 0));
  return { ...contact, text: smsWords(contact.locale)(`siteNews.${news}`, { date }) };
};
