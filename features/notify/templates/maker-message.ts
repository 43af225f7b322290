import "server-only";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readMessageNews } from "#features/notify/queries/read-message.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** To a maker: the chamber has written to you. What it wrote stands in the studio, and not in a mail. */
export const makerMessageLetter: Template = async (id) => {
  const news = await readMessageNews(id);
  if (!news?.email) return null;
  const { email, locale } = news;
  const t = mailWords(locale);
  const chamber = pick(news.chamber, locale).text;
  return {
    to: email,
    locale,
    content: {
      subject: t("makerMessage.subject", { chamber }),
      heading: t("makerMessage.heading"),
      blocks: [
        { kind: "paragraph", text: t("makerMessage.body", { chamber }) },
        {
          kind: "link",
          label: t("makerMessage.open"),
          href: `${env().CANONICAL_ORIGIN}/${locale}/studio/messages`,
        },
      ],
      footer: t("footer"),
    },
  };
};
