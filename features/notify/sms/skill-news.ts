import "server-only";
import { type SmsTemplate, smsDate, smsWords } from "#features/notify/domain/sms.ts";
import { readSkillNews } from "#features/notify/queries/read-skill-news.ts";
import { smsContactOfArtisan } from "#features/notify/queries/read-sms-contact.ts";

/** To a maker's phone, once a jury has decided: that it has, and until when to object; not what it found. */
export const skillNewsSms: SmsTemplate = async (id) => {
  const facts = await readSkillNews(id);
  if (!facts?.artisanId) return null;
  const isDecided = ["granted", "refused", "appealRefused"].includes(facts.news);
  const contact = isDecided ? await smsContactOfArtisan(facts.artisanId) : null;
  if (!contact) return null;
  const t = smsWords(contact.locale);
  const text = facts.until
    ? t("skillNews.objectable", { date: smsDate(new Date(facts.until)) })
    : t("skillNews.decided");
  return { ...contact, text };
};
