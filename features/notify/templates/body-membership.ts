import "server-only";
import { formatDate } from "#components/format/date.ts";
import { localeOf, mailWords, type Template } from "#features/notify/domain/template.ts";
import { readMembership } from "#features/notify/queries/read-body-facts.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** To a maker: the chamber entered you as a member of a craft body, and whom to ask when that is wrong. */
export const bodyMembership: Template = async (id) => {
  const news = await readMembership(id);
  if (!news?.email) return null;
  const locale = localeOf(news.locale ?? "ar");
  const t = mailWords(locale);
  const body = pick(news.body, locale).text;
  return {
    to: news.email,
    locale,
    content: {
      subject: t("bodyMembership.subject", { body }),
      heading: t("bodyMembership.heading"),
      blocks: [
        { kind: "paragraph", text: t("bodyMembership.intro", { body, day: formatDate(news.since, locale) }) },
        { kind: "paragraph", text: t("bodyMembership.wrong") },
      ],
      footer: t("bodyMembership.footer"),
    },
  };
};
