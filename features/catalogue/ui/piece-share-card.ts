import "server-only";
import { createTranslator } from "use-intl/core";
import { familyColour } from "#components/art/families.ts";
import { formatMoney } from "#components/format/money.ts";
import { cardPicture } from "#features/catalogue/card-picture.ts";
import type { PieceDto } from "#features/catalogue/schema.ts";
import { directionOf, type Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import type { Money } from "#lib/money/money.ts";
import type { ShareCard } from "#lib/share-card/card.ts";
import { messages } from "#messages/index.ts";

function lowest(prices: readonly Money[]): Money | null {
  return prices.reduce<Money | null>((low, price) => (low && low.minor <= price.minor ? low : price), null);
}

/** What messengers show of a piece: picture, title, maker, chamber and price in dirhams. */
export function pieceShareCard(piece: PieceDto, locale: Locale): ShareCard {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "catalogue" });
  const card = createTranslator({ locale, messages: messages[locale], namespace: "common.card" });
  const maker = pick(piece.maker.name, locale);
  const town = pick(piece.maker.town, locale).text;
  const prices = piece.offers.map((offer) => offer.price);
  const least = piece.state === "sold" ? null : lowest(prices);
  const several = prices.some((price) => price.minor !== least?.minor);
  const price = least && formatMoney(least, locale);
  const comma = directionOf(maker.lang) === "rtl" ? "، " : ", ";
  const chamber = pick(piece.maker.chamberName, locale).text;
  return {
    locale,
    kicker: pick(piece.craft.name, locale),
    title: pick(piece.title, locale),
    line: { ...maker, text: [maker.text, town].filter(Boolean).join(comma) },
    price: price && several ? card("from", { price }) : price,
    voucher: { text: t("piece.verifiedBy", { chamber }), lang: locale, dir: directionOf(locale) },
    ...cardPicture(piece.images[0], locale),
    colour: familyColour(piece.craft.family),
  };
}
