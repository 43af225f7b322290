import "server-only";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readShare } from "#features/notify/queries/read-share.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Share = NonNullable<Awaited<ReturnType<typeof readShare>>>;

function facts({ title, chamber, lot, packages, locale }: Share) {
  const say = (text: Parameters<typeof pick>[0]) => pick(text, locale).text;
  return { title: say(title), chamber: say(chamber), lot, count: packages ?? 0 };
}

const pageOf = ({ purchaseId, artisanId, locale }: Share) =>
  `${env().CANONICAL_ORIGIN}/${locale}/studio/materials/${purchaseId}?workshop=${artisanId}`;

/** To a maker who has not fetched their share: what lies there, and what becomes of it otherwise. Nothing once they have it. */
export const shareReminder: Template = async (id) => {
  const share = await readShare(id);
  if (!share || share.receivedAt || share.voidedAt) return null;
  const t = mailWords(share.locale);
  return {
    to: share.email,
    locale: share.locale,
    content: {
      subject: t("shareReminder.subject", facts(share)),
      heading: t("shareReminder.heading"),
      blocks: [
        { kind: "paragraph", text: t("shareReminder.text", facts(share)) },
        { kind: "paragraph", text: t("shareReminder.rule") },
        { kind: "link", label: t("shareReminder.button"), href: pageOf(share) },
      ],
      footer: t("footer"),
    },
  };
};

/** To a maker whose share was taken off the list: why, and what they get back. */
export const shareVoided: Template = async (id) => {
  const share = await readShare(id);
  if (!share?.reason) return null;
  const t = mailWords(share.locale);
  return {
    to: share.email,
    locale: share.locale,
    content: {
      subject: t("shareVoided.subject", facts(share)),
      heading: t("shareVoided.heading"),
      blocks: [
        { kind: "paragraph", text: t("shareVoided.text", facts(share)) },
        { kind: "paragraph", text: t("shareVoided.reason", { reason: share.reason }) },
        { kind: "paragraph", text: t("shareVoided.back") },
        { kind: "link", label: t("shareReminder.button"), href: pageOf(share) },
      ],
      footer: t("footer"),
    },
  };
};
