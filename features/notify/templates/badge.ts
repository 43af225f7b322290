import "server-only";
import { formatDate } from "#components/format/date.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readBadgeFacts } from "#features/notify/queries/read-badge-facts.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type News = "badgeAwarded" | "badgeReminder" | "badgeSuspended" | "badgeRevoked";

/** A letter to the maker whose badge it is, or whose piece bears it: what happened, and whom to ask. */
function letter(news: News): Template {
  return async (id) => {
    const facts = await readBadgeFacts(id);
    if (!facts?.email) return null;
    const { email, locale, claim, pieceTitle, expiresAt, revocationReason } = facts;
    const t = mailWords(locale);
    const said = {
      chamber: pick(facts.chamberName, locale).text,
      date: expiresAt ? formatDate(expiresAt, locale) : "",
    };
    const reason = news === "badgeRevoked" ? pick(revocationReason, locale).text : "";
    return {
      to: email,
      locale,
      content: {
        subject: t(`${news}.subject`),
        heading: t(`${news}.heading`),
        blocks: [
          { kind: "paragraph", text: t(`${news}.body`, said) },
          {
            kind: "rows",
            rows: [
              [t("badgeRows.badge"), t(`badgeRows.claims.${claim}`)],
              ...(pieceTitle ? [[t("badgeRows.piece"), pick(pieceTitle, locale).text] as const] : []),
              ...(reason ? [[t("badgeRows.reason"), reason] as const] : []),
            ],
          },
          { kind: "paragraph", text: t("badgeRows.next") },
        ],
        footer: t("footer"),
      },
    };
  };
}

export const badgeAwarded = letter("badgeAwarded");
export const badgeReminder = letter("badgeReminder");
export const badgeSuspended = letter("badgeSuspended");
export const badgeRevoked = letter("badgeRevoked");
