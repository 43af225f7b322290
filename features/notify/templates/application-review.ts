import "server-only";
import { formatDate } from "#components/format/date.ts";
import type { MailBlock } from "#features/notify/domain/render.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { type ReviewFacts, readReviewLetter } from "#features/notify/queries/read-review-letter.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { messages } from "#messages/index.ts";

type Words = ReturnType<typeof mailWords>;

/** To the applicant: the chamber has approved the file. The card has a letter of its own. */
export const applicationApproved: Template = reviewTemplate("approved", "applicationApproved", (facts, t) => [
  { kind: "paragraph", text: t("applicationApproved.next") },
  { kind: "link", label: t("applicationApproved.open"), href: statusOf(facts) },
]);

/** To the applicant: what the chamber asks for, and until when. */
export const applicationCompletion: Template = reviewTemplate(
  "completion_requested",
  "applicationCompletion",
  (facts, t) => [
    ...(facts.dueAt ? [dated(t("applicationCompletion.due", { date: dateOf(facts, facts.dueAt) }))] : []),
    { kind: "link", label: t("applicationCompletion.open"), href: statusOf(facts) },
  ],
);

/** To the applicant: the file was refused, why, and how to object until when. */
export const applicationRefused: Template = reviewTemplate("refused", "applicationRefused", (facts, t) => [
  ...(facts.appealUntil
    ? [dated(t("applicationRefused.appeal", { date: dateOf(facts, facts.appealUntil) }))]
    : []),
  { kind: "link", label: t("applicationRefused.open"), href: statusOf(facts) },
]);

const dated = (text: string): MailBlock => ({ kind: "paragraph", text });
const dateOf = ({ locale }: ReviewFacts, date: Date) => formatDate(date, locale);
const statusOf = ({ locale, applicationId }: ReviewFacts) =>
  `${env().CANONICAL_ORIGIN}/${locale}/apply/${applicationId}`;

function reviewTemplate(
  kind: Parameters<typeof readReviewLetter>[1],
  words: "applicationApproved" | "applicationCompletion" | "applicationRefused",
  after: (facts: ReviewFacts, t: Words) => MailBlock[],
): Template {
  return async (id) => {
    const facts = await readReviewLetter(id, kind);
    if (!facts?.email) return null;
    const { email: to, locale, number, note } = facts;
    const t = mailWords(locale);
    const chamber = pick(facts.chamber.name, locale).text;
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
        subject: t(`${words}.subject`, { number }),
        heading: t(`${words}.heading`),
        blocks: [
          { kind: "paragraph", text: t(`${words}.intro`, { chamber, number }) },
          ...reasonsOf(facts).map((text): MailBlock => ({ kind: "paragraph", text: `– ${text}` })),
          ...written,
          ...after(facts, t),
        ],
        footer: t("footer"),
      },
    };
  };
}

/** The reasons in the reader's language. A code this version has no words for is told as "another reason". */
function reasonsOf({ kind, reasons, locale }: ReviewFacts): string[] {
  const known: Readonly<Record<string, string>> =
    kind === "refused" ? messages[locale].review.reasons : messages[locale].applications.reasons;
  return [...new Set(reasons.map((reason) => known[reason] ?? known.OTHER ?? reason))];
}
