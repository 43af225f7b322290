import "server-only";
import { isolate } from "#components/format/isolate.ts";
import type { MailBlock } from "#features/notify/domain/render.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readReport } from "#features/notify/queries/read-report.ts";
import type { ReportLetter } from "#features/reports/index.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { messages } from "#messages/index.ts";

const paragraph = (text: string): MailBlock => ({ kind: "paragraph", text });

function facts({ number, title, reason, chamber, locale }: ReportLetter): MailBlock {
  const t = mailWords(locale);
  const rows: [string, string][] = [
    [t("report.number"), number],
    [t("report.piece"), pick(title, locale).text],
    [t("report.reason"), messages[locale].reports.reasons[reason].name],
    [t("report.chamber"), pick(chamber.name, locale).text],
  ];
  return { kind: "rows", rows };
}

/** To whoever reported a piece: it has come in, and what happens next. */
export const reportReceived: Template = async (id) => {
  const letter = await readReport(id);
  if (!letter) return null;
  const { locale, number, email: to } = letter;
  const t = mailWords(locale);
  const subject = t("report.received.subject", { number });
  const blocks = [
    paragraph(t("report.received.intro")),
    facts(letter),
    paragraph(t("report.received.next")),
    paragraph(t("report.notMine")),
  ];
  return { to, locale, content: { subject, heading: subject, blocks, footer: t("footer") } };
};

/** To whoever reported a piece: what was decided, on what ground and why, by whom, and what can be done against it. */
export const reportDecided: Template = async (id) => {
  const letter = await readReport(id);
  if (!letter || letter.state === "open") return null;
  const { locale, number, state, ground, note, chamber, email: to } = letter;
  const t = mailWords(locale);
  const subject = t("report.decided.subject", { number });
  const name = isolate(pick(chamber.name, locale).text);
  const reach = [chamber.email, chamber.phone].flatMap((way) => (way ? [isolate(way)] : [])).join(" · ");
  const blocks = [
    paragraph(t(`report.decided.${state}`, { chamber: name })),
    facts(letter),
    ...(ground ? [paragraph(t(`report.decided.${ground}`))] : []),
    paragraph(t("report.decided.note")),
    paragraph(note ?? ""),
    paragraph(t("report.decided.people")),
    paragraph(t("report.decided.redress", { chamber: name })),
    ...(reach ? [paragraph(reach)] : []),
  ];
  return { to, locale, content: { subject, heading: subject, blocks, footer: t("footer") } };
};
