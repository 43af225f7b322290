import "server-only";
import { formatMoney } from "#components/format/money.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readDepositLetter } from "#features/notify/queries/read-deposit.ts";
import { newsLetter } from "#features/notify/templates/news-letter.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** To a maker: their deposit by card was received, went back to the card, or is owed again because the card's bank took it. */
export const depositCardLetter: Template = async (id) => {
  const facts = await readDepositLetter(id);
  if (!facts) return null;
  const { email, locale, news, purchaseId, artisanId, isByBank } = facts;
  const t = mailWords(locale);
  const words = {
    ...{ purchase: pick(facts.title, locale).text, chamber: pick(facts.chamber, locale).text },
    amount: formatMoney(facts.amount, locale),
  };
  return newsLetter({
    ...{ email, locale, subject: t(`depositCard.${news}.subject`, words) },
    body: t(isByBank ? "depositCard.back.byBank" : `depositCard.${news}.body`, words),
    button: t("shareReminder.button"),
    path: `/studio/materials/${purchaseId}?workshop=${artisanId}`,
  });
};
