import "server-only";
import { formatDate } from "#components/format/date.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readCardFacts } from "#features/notify/queries/read-card-facts.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** To the holder: a card was issued, until when it holds, and where it is handed over. */
export const cardIssued: Template = async (id) => {
  const facts = await readCardFacts(id);
  if (!facts?.email) return null;
  const { email, locale, number, chamberName } = facts;
  const t = mailWords(locale);
  return {
    to: email,
    locale,
    content: {
      subject: t("cardIssued.subject"),
      heading: t("cardIssued.heading"),
      blocks: [
        { kind: "paragraph", text: t("cardIssued.body", { chamber: pick(chamberName, locale).text }) },
        {
          kind: "rows",
          rows: [
            [t("cardRows.number"), number],
            [t("cardRows.validUntil"), formatDate(facts.validUntil, locale)],
          ],
        },
        {
          kind: "link",
          label: t("cardIssued.open"),
          href: `${env().CANONICAL_ORIGIN}/${locale}/studio/card`,
        },
      ],
      footer: t("footer"),
    },
  };
};
