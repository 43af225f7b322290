import "server-only";
import { formatMoney } from "#components/format/money.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readOrderForArtisan, readShippedOrder } from "#features/notify/queries/read-letter-facts.ts";
import { type RefundLetter, readRefund } from "#features/notify/queries/read-refund.ts";
import { orderLink } from "#features/orders/index.ts";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

function partRows(letter: RefundLetter, locale: Locale): (readonly [string, string])[] {
  const t = mailWords(locale);
  return letter.parts.map(({ kind, title, quantity, amount }) => {
    const name = kind === "goods" && title ? pick(title, locale).text : t(`refund.part.${kind}`);
    return [quantity > 1 ? `${name} × ${quantity}` : name, formatMoney(amount, locale)] as const;
  });
}

/** Why money goes back, as the buyer is told. */
function why(letter: RefundLetter) {
  if (letter.reason === "fund_gift") return "fundGift" as const;
  if (letter.reason === "goodwill") return "goodwill" as const;
  if (letter.reason === "returned") return "returned" as const;
  if (letter.reason === "silent_maker") return "silent" as const;
  return letter.cancellation && letter.cancellation.by !== "buyer"
    ? ("byMaker" as const)
    : ("byBuyer" as const);
}

/** To the buyer: what goes back, part by part, and by which way. */
export const refundOwed: Template = async (id) => {
  const letter = await readRefund(id);
  if (!letter) return null;
  const { locale, number } = letter;
  const t = mailWords(locale);
  return {
    to: letter.email,
    locale,
    content: {
      subject: t("refund.owedSubject", { number }),
      heading: t("refund.owedHeading", { amount: formatMoney(letter.amount, locale) }),
      blocks: [
        { kind: "paragraph", text: t(`refund.why.${why(letter)}`, { number }) },
        {
          kind: "rows",
          rows: [
            ...partRows(letter, locale),
            [t("refund.total"), formatMoney(letter.amount, locale)] as const,
          ],
        },
        { kind: "paragraph", text: t(letter.isByBank ? "refund.byBank" : "refund.byCard") },
        { kind: "link", label: t("refund.follow"), href: orderLink(letter.checkoutId, locale) },
      ],
      footer: t("footer"),
    },
  };
};

/** To the buyer: the money is on its way to their account. Late and second payments say so in mails of their own. */
export const refundSent: Template = async (id) => {
  const letter = await readRefund(id);
  if (!letter || (letter.parts.length === 0 && letter.reason !== "fund_gift")) return null;
  const { locale, number } = letter;
  const t = mailWords(locale);
  const amount = formatMoney(letter.amount, locale);
  return {
    to: letter.email,
    locale,
    content: {
      subject: t("refund.sentSubject", { number, amount }),
      heading: t("refund.sentHeading", { amount }),
      blocks: [
        { kind: "paragraph", text: t(letter.isByBank ? "refund.sentBank" : "refund.sentCard") },
        { kind: "link", label: t("refund.follow"), href: orderLink(letter.checkoutId, locale) },
      ],
      footer: t("footer"),
    },
  };
};

/** To the maker: what of an order went back to its buyer, and what they do not receive of it. */
export const artisanRefund: Template = async (id) => {
  const letter = await readRefund(id);
  if (!letter?.maker || !letter.orderId) return null;
  const { locale, email } = letter.maker;
  const { number } = letter;
  const t = mailWords(locale);
  return {
    to: email,
    locale,
    content: {
      subject: t("refund.makerSubject", { number }),
      heading: t("refund.makerHeading"),
      blocks: [
        { kind: "paragraph", text: t(`refund.makerWhy.${why(letter)}`, { number }) },
        {
          kind: "rows",
          rows: [
            ...partRows(letter, locale),
            [t("refund.taken"), formatMoney(letter.takenFromMaker, locale)] as const,
          ],
        },
        {
          kind: "link",
          label: t("artisanNewOrder.open"),
          href: `${env().CANONICAL_ORIGIN}/${locale}/studio/orders/${letter.orderId}`,
        },
      ],
      footer: t("footer"),
    },
  };
};

/** To the buyer: an order that was to be paid at the door does not come, and nothing is owed. */
export const orderCancelled: Template = async (id) => {
  const found = await readShippedOrder(id);
  if (!found) return null;
  const { purchase, order } = found;
  const t = mailWords(purchase.locale);
  return {
    to: purchase.email,
    locale: purchase.locale,
    content: {
      subject: t("refund.cancelledSubject", { number: order.number }),
      heading: t("refund.cancelledHeading"),
      blocks: [{ kind: "paragraph", text: t("refund.cancelledText", { number: order.number }) }],
      footer: t("footer"),
    },
  };
};

/** To the maker: the same. */
export const artisanOrderCancelled: Template = async (id) => {
  const found = await readOrderForArtisan(id);
  if (!found) return null;
  const t = mailWords(found.locale);
  const { number } = found.order;
  return {
    to: found.to,
    locale: found.locale,
    content: {
      subject: t("refund.cancelledSubject", { number }),
      heading: t("refund.makerCancelled"),
      blocks: [{ kind: "paragraph", text: t("refund.makerCancelledText", { number }) }],
      footer: t("footer"),
    },
  };
};
