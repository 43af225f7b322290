import "server-only";
import { formatDate } from "#components/format/date.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readFairLetter } from "#features/notify/queries/read-fair-letter.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** To a maker: a stand is offered, and until when to answer. Nothing once it was answered. */
export const fairStandOffered: Template = async (id) => {
  const facts = await readFairLetter(id);
  if (!facts?.email || facts.state !== "offered" || !facts.stand || !facts.answerBy) return null;
  const { email, locale, stand } = facts;
  const t = mailWords(locale);
  const fair = pick(facts.title, locale).text;
  const date = formatDate(facts.answerBy.toISOString(), locale);
  return {
    to: email,
    locale,
    content: {
      subject: t("fairOffered.subject", { fair }),
      heading: t("fairOffered.heading", { stand }),
      blocks: [
        { kind: "paragraph", text: t("fairOffered.body", { stand, date }) },
        { kind: "link", label: t("fairOffered.button"), href: studioLink(facts.fairId, locale) },
      ],
      footer: t("footer"),
    },
  };
};

/** To a maker the draw put on the waiting list: their rank, and where the reasons stand. */
export const fairWaiting: Template = async (id) => {
  const facts = await readFairLetter(id);
  if (!facts?.email || facts.state !== "waiting" || facts.rank === null) return null;
  const { email, locale } = facts;
  const t = mailWords(locale);
  return {
    to: email,
    locale,
    content: {
      subject: t("fairWaiting.subject", { fair: pick(facts.title, locale).text }),
      heading: t("fairWaiting.heading"),
      blocks: [
        { kind: "paragraph", text: t("fairWaiting.body", { rank: facts.rank }) },
        { kind: "link", label: t("fairWaiting.button"), href: studioLink(facts.fairId, locale) },
      ],
      footer: t("footer"),
    },
  };
};

/** To a maker who was part of a fair that is called off. */
export const fairCancelled: Template = async (id) => {
  const facts = await readFairLetter(id);
  return facts?.fairState === "cancelled" ? ended(facts, "fairCancelled") : null;
};

/** To a maker whom the draw left out because their standing did not let them sell. */
export const fairLeftOut: Template = async (id) => {
  const facts = await readFairLetter(id);
  return facts?.state === "withdrawn" ? ended(facts, "fairLeftOut") : null;
};

type Facts = NonNullable<Awaited<ReturnType<typeof readFairLetter>>>;

function ended({ email, locale, ...facts }: Facts, name: "fairCancelled" | "fairLeftOut") {
  if (!email) return null;
  const t = mailWords(locale);
  const fair = pick(facts.title, locale).text;
  return {
    to: email,
    locale,
    content: {
      subject: t(`${name}.subject`, { fair }),
      heading: t(`${name}.heading`),
      blocks: [
        { kind: "paragraph" as const, text: t(`${name}.body`, { fair }) },
        { kind: "link" as const, label: t(`${name}.button`), href: studioLink(facts.fairId, locale) },
      ],
      footer: t("footer"),
    },
  };
}

const studioLink = (fairId: string, locale: string) =>
  `${env().CANONICAL_ORIGIN}/${locale}/studio/fairs/${fairId}`;
