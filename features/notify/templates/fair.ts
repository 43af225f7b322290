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

const studioLink = (fairId: string, locale: string) =>
  `${env().CANONICAL_ORIGIN}/${locale}/studio/fairs/${fairId}`;
