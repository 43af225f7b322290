import "server-only";
import { formatDate } from "#components/format/date.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readTrainingNews } from "#features/notify/queries/read-training-news.ts";
import { newsLetter } from "#features/notify/templates/news-letter.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** To a maker: what became of their place in a training. How it went stands on their page alone. */
export const trainingNews: Template = async (id) => {
  const facts = await readTrainingNews(id);
  if (!facts?.email) return null;
  const { email, locale, news } = facts;
  const t = mailWords(locale);
  return newsLetter({
    ...{ email, locale, path: "/studio/training" },
    subject: t(`trainingNews.${news}.subject`),
    body: t(`trainingNews.${news}.body`),
    rows: [
      [t("trainingNews.rows.programme"), pick(facts.title, locale).text],
      [t("trainingNews.rows.place"), pick(facts.place, locale).text],
      [t("trainingNews.rows.from"), formatDate(facts.startsOn, locale)],
      [t("trainingNews.rows.to"), formatDate(facts.endsOn, locale)],
    ],
    button: t("trainingNews.button"),
  });
};
