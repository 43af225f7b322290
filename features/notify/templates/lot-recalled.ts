import "server-only";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readRecallMaker, readRecallOrder } from "#features/notify/queries/read-recall.ts";
import { orderLink } from "#features/orders/index.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** To a buyer: a material in a piece of theirs was called back, why, what to do, and which piece. */
export const lotRecalled: Template = async (id) => {
  const facts = await readRecallOrder(id);
  if (!facts) return null;
  const { email, locale } = facts;
  const t = mailWords(locale);
  const say = (text: Parameters<typeof pick>[0]) => pick(text, locale).text;
  const [first] = facts.pieces;
  return {
    to: email,
    locale,
    content: {
      subject: t("lotRecalled.subject", { number: facts.number }),
      heading: t("lotRecalled.heading"),
      blocks: [
        {
          kind: "paragraph",
          text: t("lotRecalled.intro", { chamber: say(facts.chamber), material: say(facts.material) }),
        },
        ...facts.pieces.map(({ title, serial, maker }) => ({
          kind: "paragraph" as const,
          text: t("lotRecalled.piece", { title: say(title), maker: say(maker), serial }),
        })),
        { kind: "paragraph", text: t("lotRecalled.reason", { reason: say(facts.reason) }) },
        { kind: "paragraph", text: t("lotRecalled.advice", { advice: say(facts.advice) }) },
        { kind: "link", label: t("lotRecalled.button"), href: orderLink(facts.checkoutId, locale) },
        ...(first
          ? [
              {
                ...{ kind: "link" as const, label: t("lotRecalled.label") },
                href: `${env().CANONICAL_ORIGIN}/p/${first.serial}`,
              },
            ]
          : []),
      ],
      footer: t("footer"),
    },
  };
};

/** To a maker who has some of it: use none of it, and what becomes of the pieces. */
export const lotRecalledMaker: Template = async (id) => {
  const facts = await readRecallMaker(id);
  if (!facts?.email) return null;
  const { email, locale, lot } = facts;
  const t = mailWords(locale);
  const say = (text: Parameters<typeof pick>[0]) => pick(text, locale).text;
  return {
    to: email,
    locale,
    content: {
      subject: t("lotRecalledMaker.subject", { lot }),
      heading: t("lotRecalledMaker.heading"),
      blocks: [
        {
          kind: "paragraph",
          text: t("lotRecalledMaker.intro", {
            ...{ lot, chamber: say(facts.chamber), material: say(facts.material) },
          }),
        },
        { kind: "paragraph", text: t("lotRecalled.reason", { reason: say(facts.reason) }) },
        { kind: "paragraph", text: t("lotRecalled.advice", { advice: say(facts.advice) }) },
        {
          ...{ kind: "link", label: t("lotRecalledMaker.button") },
          href: `${env().CANONICAL_ORIGIN}/${locale}/studio/materials`,
        },
      ],
      footer: t("footer"),
    },
  };
};
