import "server-only";
import { formatDate } from "#components/format/date.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readCardFacts } from "#features/notify/queries/read-card-facts.ts";
import { pick } from "#lib/i18n/localized-text.ts";

const reasons = ["obtained_by_fraud", "misused", "issued_in_error", "left_trade"] as const;

/** To the holder: the chamber took the card back, why, and whom to ask. */
export const cardRevoked: Template = async (id) => {
  const facts = await readCardFacts(id);
  if (!facts?.email) return null;
  const { email, locale, number, chamberName } = facts;
  const t = mailWords(locale);
  const reason = reasons.find((known) => known === facts.reason);
  return {
    to: email,
    locale,
    content: {
      subject: t("cardRevoked.subject"),
      heading: t("cardRevoked.heading"),
      blocks: [
        {
          kind: "paragraph",
          text: t("cardRevoked.body", {
            number,
            date: formatDate(facts.stateAt, locale),
            chamber: pick(chamberName, locale).text,
          }),
        },
        ...(reason
          ? [
              {
                kind: "rows" as const,
                rows: [[t("cardRows.reason"), t(`cardRevoked.reasons.${reason}`)] as const],
              },
            ]
          : []),
        { kind: "paragraph", text: t("cardRevoked.next") },
      ],
      footer: t("footer"),
    },
  };
};
