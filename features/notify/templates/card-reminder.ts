import "server-only";
import { formatDate } from "#components/format/date.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readCardFacts } from "#features/notify/queries/read-card-facts.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** To the holder: the card runs out, on which day, and what to bring. One of several about a card. */
export const cardReminder: Template = async (id) => {
  const facts = await readCardFacts(id);
  if (!facts?.email) return null;
  const { email, locale, number, chamberName } = facts;
  const t = mailWords(locale);
  const date = formatDate(facts.validUntil, locale);
  return {
    to: email,
    locale,
    content: {
      subject: t("cardReminder.subject", { date }),
      heading: t("cardReminder.heading", { date }),
      blocks: [
        {
          kind: "paragraph",
          text: t("cardReminder.body", { number, chamber: pick(chamberName, locale).text }),
        },
        { kind: "paragraph", text: t("cardReminder.after") },
      ],
      footer: t("footer"),
    },
  };
};
