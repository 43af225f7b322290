import "server-only";
import { formatDate } from "#components/format/date.ts";
import { smsWords } from "#features/notify/domain/sms.ts";
import { localeOf, mailWords, type Template } from "#features/notify/domain/template.ts";
import { readOffice } from "#features/notify/queries/read-body-facts.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** To a maker: the chamber recorded the office you hold in a craft body. */
export const bodyOffice: Template = async (id) => {
  const news = await readOffice(id);
  if (!news?.email) return null;
  const locale = localeOf(news.locale ?? "ar");
  const t = mailWords(locale);
  const body = pick(news.body, locale).text;
  const office = smsWords(locale)(`offices.${news.office}`);
  return {
    to: news.email,
    locale,
    content: {
      subject: t("bodyOffice.subject", { body }),
      heading: t("bodyOffice.heading", { office }),
      blocks: [
        {
          kind: "paragraph",
          text: t("bodyOffice.intro", { office, body, day: formatDate(news.since, locale) }),
        },
        { kind: "paragraph", text: t("bodyMembership.wrong") },
      ],
      footer: t("bodyMembership.footer"),
    },
  };
};
