import "server-only";
import { formatDate } from "#components/format/date.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readCardFacts } from "#features/notify/queries/read-card-facts.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** To the holder: their card was reported lost and no longer holds; what to do if they did not say so. */
export const cardLost: Template = async (id) => {
  const facts = await readCardFacts(id);
  if (!facts?.email) return null;
  const { email, locale, number, chamberName } = facts;
  const t = mailWords(locale);
  return {
    to: email,
    locale,
    content: {
      subject: t("cardLost.subject"),
      heading: t("cardLost.heading"),
      blocks: [
        {
          kind: "paragraph",
          text: t("cardLost.body", { number, date: formatDate(facts.stateAt, locale) }),
        },
        { kind: "paragraph", text: t("cardLost.next", { chamber: pick(chamberName, locale).text }) },
      ],
      footer: t("footer"),
    },
  };
};
