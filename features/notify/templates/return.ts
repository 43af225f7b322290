import "server-only";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readReturn } from "#features/notify/queries/read-refund.ts";
import { orderLink } from "#features/orders/index.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { money } from "#lib/money/money.ts";

/** To the buyer: how to send the pieces back, until when, and who pays for that. */
export const returnAsked: Template = async (id) => {
  const found = await readReturn(id);
  if (!found) return null;
  const { back, order, purchase, locale, lines } = found;
  const t = mailWords(locale);
  return {
    to: purchase.email,
    locale,
    content: {
      subject: t("return.askedSubject", { number: order.number }),
      heading: t("return.askedHeading", { date: formatDate(back.sendBy.toISOString(), locale) }),
      blocks: [
        { kind: "paragraph", text: t("return.how", { number: order.number }) },
        {
          kind: "rows",
          rows: lines.map(({ title, quantity }) => [pick(title, locale).text, `× ${quantity}`] as const),
        },
        {
          kind: "paragraph",
          text: t(back.buyerPaysPostage ? "return.buyerPostage" : "return.sellerPostage"),
        },
        { kind: "link", label: t("refund.follow"), href: orderLink(back.checkoutId, locale) },
      ],
      footer: t("footer"),
    },
  };
};

/** To the maker: pieces come back, and what to do when they are there. */
export const artisanReturnAsked: Template = async (id) => {
  const found = await readReturn(id);
  if (!found?.maker) return null;
  const { order, lines, maker } = found;
  const { locale } = maker;
  const t = mailWords(locale);
  return {
    to: maker.email,
    locale,
    content: {
      subject: t("return.makerSubject", { number: order.number }),
      heading: t("return.makerHeading"),
      blocks: [
        { kind: "paragraph", text: t("return.makerText") },
        {
          kind: "rows",
          rows: lines.map(({ title, quantity }) => [pick(title, locale).text, `× ${quantity}`] as const),
        },
        {
          kind: "link",
          label: t("return.makerOpen"),
          href: `${env().CANONICAL_ORIGIN}/${locale}/studio/returns/${id}`,
        },
      ],
      footer: t("footer"),
    },
  };
};

/** To the buyer: the pieces came back damaged, and the chamber decides. */
export const returnDamaged: Template = async (id) => {
  const found = await readReturn(id);
  if (!found) return null;
  const { back, order, purchase, locale } = found;
  const t = mailWords(locale);
  return {
    to: purchase.email,
    locale,
    content: {
      subject: t("return.damagedSubject", { number: order.number }),
      heading: t("return.damagedHeading"),
      blocks: [
        { kind: "paragraph", text: t("return.damagedText") },
        ...(back.inspectionNote ? [{ kind: "paragraph" as const, text: back.inspectionNote }] : []),
        { kind: "link", label: t("refund.follow"), href: orderLink(back.checkoutId, locale) },
      ],
      footer: t("footer"),
    },
  };
};

/** To the buyer: what the federation decided on what was kept back. */
export const returnSettled: Template = async (id) => {
  const found = await readReturn(id);
  if (!found) return null;
  const { back, order, purchase, locale } = found;
  const t = mailWords(locale);
  const kept = formatMoney(money(back.withheldMinor, order.currency), locale);
  return {
    to: purchase.email,
    locale,
    content: {
      subject: t("return.settledSubject", { number: order.number }),
      heading: t("return.settledHeading"),
      blocks: [
        { kind: "paragraph", text: t("return.settledText", { kept }) },
        ...(back.settlementNote ? [{ kind: "paragraph" as const, text: back.settlementNote }] : []),
        { kind: "link", label: t("refund.follow"), href: orderLink(back.checkoutId, locale) },
      ],
      footer: t("footer"),
    },
  };
};
