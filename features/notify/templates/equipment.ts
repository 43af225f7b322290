import "server-only";
import { formatDate } from "#components/format/date.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readEquipmentLetter } from "#features/notify/queries/read-equipment-letter.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Facts = NonNullable<Awaited<ReturnType<typeof readEquipmentLetter>>>;
type Name =
  | "equipmentOffered"
  | "equipmentWaiting"
  | "equipmentCancelled"
  | "equipmentEnded"
  | "equipmentReady"
  | "equipmentFollowUp";

function letter(facts: Facts, name: Name, more: Readonly<Record<string, string | number>> = {}) {
  const { email, locale, callId, awardId, artisanId } = facts;
  if (!email) return null;
  const t = mailWords(locale);
  const words = { call: pick(facts.title, locale).text, item: pick(facts.item, locale).text, ...more };
  const isAward = name === "equipmentReady" || name === "equipmentEnded" || name === "equipmentFollowUp";
  const path = isAward ? `awards/${awardId}` : callId;
  return {
    to: email,
    locale,
    content: {
      subject: t(`${name}.subject`, words),
      heading: t(`${name}.heading`, words),
      blocks: [
        { kind: "paragraph" as const, text: t(`${name}.body`, words) },
        {
          kind: "link" as const,
          label: t(`${name}.button`),
          href: `${env().CANONICAL_ORIGIN}/${locale}/studio/equipment/${path}?workshop=${artisanId}`,
        },
      ],
      footer: t("footer"),
    },
  };
}

/** To a maker: a tool is offered, and until when to answer. Nothing once it was answered. */
export const equipmentOffered: Template = async (id) => {
  const facts = await readEquipmentLetter(id);
  if (facts?.state !== "offered" || !facts.answerBy) return null;
  return letter(facts, "equipmentOffered", { date: formatDate(facts.answerBy.toISOString(), facts.locale) });
};

/** To a maker who waits: their rank, and where the reasons stand. */
export const equipmentWaiting: Template = async (id) => {
  const facts = await readEquipmentLetter(id);
  if (facts?.state !== "waiting" || facts.rank === null) return null;
  return letter(facts, "equipmentWaiting", { rank: facts.rank });
};

/** To a maker who asked in a call that is called off, with the reason. */
export const equipmentCancelled: Template = async (id) => {
  const facts = await readEquipmentLetter(id);
  if (facts?.callState !== "cancelled") return null;
  return letter(facts, "equipmentCancelled", { reason: facts.cancelReason ?? "" });
};

/** To a maker: what they accepted has come, and is collected at the chamber. Nothing once they have it. */
export const equipmentReady: Template = async (id) => {
  const facts = await readEquipmentLetter(id);
  return facts?.awardState === "ready" ? letter(facts, "equipmentReady") : null;
};

/** To a maker: the chamber says that what they accepted does not come about, with the reason. */
export const equipmentEnded: Template = async (id) => {
  const facts = await readEquipmentLetter(id);
  if (facts?.awardState !== "given_up") return null;
  return letter(facts, "equipmentEnded", { reason: facts.endReason ?? "" });
};

/** To a maker: a photograph and a sentence are asked for. Nothing once they were sent. */
export const equipmentFollowUp: Template = async (id) => {
  const facts = await readEquipmentLetter(id);
  return facts?.followUpState === "asked" ? letter(facts, "equipmentFollowUp") : null;
};
