import "server-only";
import { formatDate } from "#components/format/date.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readSkillNews } from "#features/notify/queries/read-skill-news.ts";
import { newsLetter } from "#features/notify/templates/news-letter.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** To a maker, of their file and their certificates; to a juror, that they are asked to declare. Reasons and votes stand on the page alone. */
export const skillNews: Template = async (id) => {
  const facts = await readSkillNews(id);
  if (!facts?.email) return null;
  const { email, locale, news, path, until } = facts;
  const t = mailWords(locale);
  const isCertificate = news === "issued" || news === "revoked";
  return newsLetter({
    ...{ email, locale, path },
    subject: t(`skillNews.${news}.subject`),
    body: t(`skillNews.${news}.body`),
    rows: [
      [
        t(isCertificate ? "skillNews.rows.certificate" : "skillNews.rows.craft"),
        pick(facts.about, locale).text,
      ],
      [t("skillNews.rows.chamber"), pick(facts.chamber, locale).text],
      ...(until ? [[t("skillNews.rows.until"), formatDate(until, locale)] as const] : []),
    ],
    button: t(isCertificate ? "skillNews.seeCertificate" : "skillNews.button"),
  });
};
