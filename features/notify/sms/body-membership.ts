import "server-only";
import { type SmsTemplate, smsWords } from "#features/notify/domain/sms.ts";
import { readMembership } from "#features/notify/queries/read-body-facts.ts";
import { smsContactOfArtisan } from "#features/notify/queries/read-sms-contact.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** To a maker: the chamber entered you as a member of a craft body. */
export const bodyMembershipSms: SmsTemplate = async (id) => {
  const news = await readMembership(id);
  const contact = news && (await smsContactOfArtisan(news.artisanId));
  if (!contact) return null;
  const { to, locale } = contact;
  const text = smsWords(locale)("bodyMembership", { body: pick(news.body, locale).text });
  return { to, locale, text };
};
