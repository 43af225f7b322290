import "server-only";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readSiteNews, type SiteNews } from "#features/notify/queries/read-site-news.ts";
import { newsLetter } from "#features/notify/templates/news-letter.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** To a maker: what became of their application for a room, of its contract and rent, or of a slot they booked. */
export const siteNews: Template = async (id) => {
  const read = await readSiteNews(id);
  if (!read?.email) return null;
  const { email, locale, news, path } = read;
  const t = mailWords(locale);
  return newsLetter({
    ...{ email, locale, path },
    subject: t(`siteNews.${news}.subject`),
    body: t(`siteNews.${news}.body`),
    rows: [
      [t("siteNews.rows.site"), pick(read.site, locale).text],
      [t("siteNews.rows.unit"), pick(read.unit, locale).text],
      ...factRows(read),
    ],
    button: t("siteNews.button"),
  });
};

function factRows({ facts, locale }: SiteNews): (readonly [string, string])[] {
  const t = mailWords(locale);
  const said = {
    number: facts.number,
    rank: facts.rank === undefined ? undefined : String(facts.rank),
    points: facts.points && t("siteNews.points", facts.points),
    month: facts.month && formatDate(facts.month, locale, "month"),
    startsOn: facts.startsOn && formatDate(facts.startsOn, locale),
    endsOn: facts.endsOn && formatDate(facts.endsOn, locale),
    startsAt: facts.startsAt && formatDate(facts.startsAt, locale, "dateTime"),
    amount: facts.amount && formatMoney(facts.amount, locale),
    dueOn: facts.dueOn && formatDate(facts.dueOn, locale),
  };
  return (Object.keys(said) as (keyof typeof said)[]).flatMap((key) => {
    const value = said[key];
    return value ? [[t(`siteNews.rows.${key}`), value] as const] : [];
  });
}
