import "server-only";
import { formatDate } from "#components/format/date.ts";
import type { MailBlock } from "#features/notify/domain/render.ts";
import { type Letter, mailWords, type Template } from "#features/notify/domain/template.ts";
import { readStandingLetter, type StandingLetter } from "#features/notify/queries/read-standing.ts";
import { lists, type StandingReason, standingEffects } from "#features/register/schema.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { messages } from "#messages/index.ts";

/** To the maker: where their registration stands from now on, why, and what that does to orders and earnings. */
export const standingChanged: Template = async (id) => {
  const letter = await readStandingLetter(id);
  if (!letter?.email || letter.to === "registered") return null;
  const t = mailWords(letter.locale);
  const date = formatDate(letter.from, letter.locale);
  const effects = standingEffects[letter.to];
  const after: MailBlock[] = lists(letter.to)
    ? []
    : [
        { kind: "paragraph", text: t(`standing.orders.${effects.openOrders}`) },
        { kind: "paragraph", text: t(`standing.payouts.${effects.payouts}`) },
      ];
  return compose(letter, letter.email, {
    subject: t(`standing.changed.${letter.to}.subject`),
    intro: t(`standing.changed.${letter.to}.intro`, { date }),
    after,
  });
};

/** To the maker: a suspension that begins on a later day. */
export const standingPlanned: Template = async (id) => {
  const letter = await readStandingLetter(id);
  if (!letter?.email) return null;
  const t = mailWords(letter.locale);
  const date = formatDate(letter.from, letter.locale);
  const subject = t("standing.planned.subject", { date });
  return compose(letter, letter.email, { subject, intro: t("standing.planned.intro", { date }), after: [] });
};

/** To the maker: that suspension was called off. */
export const standingCancelled: Template = async (id) => {
  const letter = await readStandingLetter(id);
  if (!letter?.email) return null;
  const t = mailWords(letter.locale);
  const intro = t("standing.cancelled.intro", { date: formatDate(letter.from, letter.locale) });
  const calledOff = { ...letter, note: null };
  return compose(calledOff, letter.email, { subject: t("standing.cancelled.subject"), intro, after: [] });
};

function compose(
  letter: StandingLetter,
  to: string,
  { subject, intro, after }: { subject: string; intro: string; after: readonly MailBlock[] },
): Letter {
  const { locale, note } = letter;
  const t = mailWords(locale);
  const reasons = messages[locale].register.reasons;
  const reason = reasons[letter.reason as StandingReason] ?? reasons.OTHER;
  const written: MailBlock[] = note
    ? [
        { kind: "paragraph", text: t("standing.note") },
        { kind: "paragraph", text: note },
      ]
    : [];
  return {
    to,
    locale,
    content: {
      subject,
      heading: subject,
      blocks: [
        { kind: "paragraph", text: intro },
        {
          kind: "rows",
          rows: [
            [t("standing.chamber"), pick(letter.chamberName, locale).text],
            [t("standing.reason"), reason],
          ],
        },
        ...written,
        ...after,
        { kind: "paragraph", text: t("standing.talk") },
        { kind: "link", label: t("standing.open"), href: `${env().CANONICAL_ORIGIN}/${locale}/studio` },
      ],
      footer: t("footer"),
    },
  };
}
