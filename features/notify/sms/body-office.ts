import "server-only";
import { type SmsTemplate, smsWords } from "#features/notify/domain/sms.ts";
import { readOffice } from "#features/notify/queries/read-body-facts.ts";
import { smsContactOfArtisan } from "#features/notify/queries/read-sms-contact.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** To a maker: the chamber recorded the office you hold in a craft body. */
export const bodyOfficeSms: SmsTemplate = async (id) => {
  const news = await readOffice(id);
  const contact = news && (await smsContactOfArtisan(news.artisanId));
  if (!contact) return null;
  const { to, locale } = contact;
  const t = smsWords(locale);
  const text = t("bodyOffice", { office: t(`offices.${news.office}`), body: pick(news.body, locale).text });
  return { to, locale, text };
};
