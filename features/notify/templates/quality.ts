import "server-only";
import { formatDate } from "#components/format/date.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readInspectionLetter, readLabelReminder } from "#features/notify/queries/read-quality-letter.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** To the holder of a label's certificate: it runs out soon. */
export const labelReminder: Template = async (id) => {
  const letter = await readLabelReminder(id);
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

/** To the maker whose workshop is inspected: the day, or that the result is there. What was found is read after signing in. */
const inspectionMail =
  (what: "inspectionPlanned" | "inspectionSigned"): Template =>
  async (id) => {
    const letter = await readInspectionLetter(id);
    // One that was called off or signed in the meantime is not announced any more.
    const wanted = what === "inspectionPlanned" ? "planned" : "signed";
    if (!letter?.email || letter.state !== wanted) return null;
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

export const inspectionPlanned = inspectionMail("inspectionPlanned");
export const inspectionSigned = inspectionMail("inspectionSigned");
