import "server-only";
import { formatDate } from "#components/format/date.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readInspectionLetter, readLabelLetter } from "#features/notify/queries/read-quality-letter.ts";
import { newsLetter } from "#features/notify/templates/news-letter.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** To the holder of a label's certificate: it runs out soon. */
export const labelReminder: Template = async (id) => {
  const letter = await readLabelLetter(id);
  if (!letter?.email) return null;
  const { locale, email: to, number, level, levels } = letter;
  const t = mailWords(locale);
  const date = formatDate(letter.expiresOn, locale);
  const name = pick(letter.name, locale).text;
  return {
    to,
    locale,
    content: {
      subject: t("labelReminder.subject", { date }),
      heading: t("labelReminder.heading"),
      blocks: [
        { kind: "paragraph", text: t("labelReminder.body", { date }) },
        {
          kind: "rows",
          rows: [
            [t("labelReminder.label"), levels > 1 ? t("labelReminder.level", { name, level }) : name],
            [t("labelReminder.number"), number],
            [t("visit.chamber"), pick(letter.chamberName, locale).text],
          ],
        },
        {
          kind: "link",
          label: t("labelReminder.open"),
          href: `${env().CANONICAL_ORIGIN}/${locale}/studio/quality`,
        },
      ],
      footer: t("footer"),
    },
  };
};

/** To the holder of a label's certificate: it no longer holds, for now or for good, and why. Not once it stands otherwise again. */
export const labelNews: Template = async (id) => {
  const letter = await readLabelLetter(id);
  if (!letter?.email || letter.state !== letter.kind) return null;
  const news = (["suspended", "withdrawn"] as const).find((one) => one === letter.kind);
  if (!news) return null;
  const { locale, email, number, level, levels, reason } = letter;
  const t = mailWords(locale);
  const name = pick(letter.name, locale).text;
  return newsLetter({
    ...{ email, locale, path: "/studio/quality" },
    subject: t(`labelNews.${news}.subject`),
    body: t(`labelNews.${news}.body`),
    rows: [
      [t("labelReminder.label"), levels > 1 ? t("labelReminder.level", { name, level }) : name],
      [t("labelReminder.number"), number],
      ...(reason ? [[t("labelNews.reason"), reason] as const] : []),
      [t("visit.chamber"), pick(letter.chamberName, locale).text],
    ],
    button: t("labelReminder.open"),
  });
};

const inspectionStates = {
  inspectionCancelled: "cancelled",
  inspectionPlanned: "planned",
  inspectionSigned: "signed",
} as const;

/** To the maker whose workshop is inspected: the day, that nobody comes, or that the result is there. What was found is read after signing in. */
const inspectionMail =
  (what: keyof typeof inspectionStates): Template =>
  async (id) => {
    const letter = await readInspectionLetter(id);
    // One that was called off or signed in the meantime is not announced any more.
    if (!letter?.email || letter.state !== inspectionStates[what]) return null;
    const { locale, email: to, result, correctionsDue } = letter;
    const t = mailWords(locale);
    const date = formatDate(letter.plannedFor, locale);
    const due = result === "corrections" && correctionsDue ? formatDate(correctionsDue, locale) : null;
    return {
      to,
      locale,
      content: {
        subject: t(`${what}.subject`, { date }),
        heading: t(`${what}.subject`, { date }),
        blocks: [
          { kind: "paragraph", text: t(`${what}.body`, { date }) },
          ...(due ? [{ kind: "paragraph" as const, text: t("inspectionSigned.due", { date: due }) }] : []),
          { kind: "rows", rows: [[t("visit.chamber"), pick(letter.chamberName, locale).text]] },
          {
            kind: "link",
            label: t("inspectionSigned.open"),
            href: `${env().CANONICAL_ORIGIN}/${locale}/studio/quality/${letter.id}`,
          },
        ],
        footer: t("footer"),
      },
    };
  };

export const inspectionCancelled = inspectionMail("inspectionCancelled");
export const inspectionPlanned = inspectionMail("inspectionPlanned");
export const inspectionSigned = inspectionMail("inspectionSigned");
