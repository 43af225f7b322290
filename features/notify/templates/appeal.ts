import "server-only";
import { formatDate } from "#components/format/date.ts";
import type { AppealLetter } from "#features/appeals/index.ts";
import type { MailBlock } from "#features/notify/domain/render.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readAppeal } from "#features/notify/queries/read-appeal.ts";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { messages } from "#messages/index.ts";

const paragraph = (text: string): MailBlock => ({ kind: "paragraph", text });
const linkTo = (letter: AppealLetter, label: string): MailBlock => ({
  kind: "link",
  label,
  href: `${env().CANONICAL_ORIGIN}/${letter.locale}/apply/${letter.applicationId}`,
});

/** To the applicant: the appeal has come in, who looks at it and by when. */
export const appealReceived: Template = async (id) => {
  const letter = await readAppeal(id);
  if (!letter?.email) return null;
  const { locale, number, level, email: to } = letter;
  const t = mailWords(locale);
  const chamber = pick(letter.chamberName, locale).text;
  const blocks = [
    paragraph(t(`appealReceived.${level}`, { chamber, number })),
    paragraph(t("appealReceived.due", { date: formatDate(letter.dueAt, locale) })),
    linkTo(letter, t("appealReceived.open")),
  ];
  const subject = t("appealReceived.subject", { number });
  return {
    to,
    locale,
    content: { subject, heading: t("appealReceived.heading"), blocks, footer: t("footer") },
  };
};

/** To the applicant: what was answered and why, and what can still be done. */
export const appealDecided: Template = async (id) => {
  const letter = await readAppeal(id);
  if (!letter?.email || !letter.outcome) return null;
  const { locale, number, outcome, level, note, higherUntil, email: to } = letter;
  const t = mailWords(locale);
  const subject = t(`appealDecided.${outcome}.subject`, { number });
  const isFinal = outcome === "dismissed" && level === "federation";
  const blocks = [
    paragraph(t(`appealDecided.${outcome}.intro`, { number })),
    {
      kind: "rows" as const,
      rows: [
        [t("appealDecided.chamber"), pick(letter.chamberName, locale).text] as [string, string],
        [t("appealDecided.by"), t(`appealDecided.${level}`)] as [string, string],
        ...letter.reasons.map((code): [string, string] => [
          t("appealDecided.reason"),
          reasonIn(locale, code),
        ]),
      ],
    },
    ...(note ? [paragraph(t("appealDecided.note")), paragraph(note)] : []),
    ...(higherUntil
      ? [paragraph(t("appealDecided.higher", { date: formatDate(`${higherUntil}T12:00:00Z`, locale) }))]
      : []),
    ...(isFinal ? [paragraph(t("appealDecided.final"))] : []),
    linkTo(letter, t("appealDecided.open")),
  ];
  return { to, locale, content: { subject, heading: subject, blocks, footer: t("footer") } };
};

const reasonIn = (locale: Locale, code: string): string => {
  const { reasons } = messages[locale].appeals;
  return (reasons as Readonly<Record<string, string>>)[code] ?? reasons.OTHER;
};
