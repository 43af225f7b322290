import type { MerchantReturnPolicy, Offer } from "schema-dts";
import { buyability } from "#features/catalogue/domain/availability.ts";
import { returnTerms } from "#features/catalogue/domain/return-terms.ts";
import type { OfferDto, PieceDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import type { Money } from "#lib/money/money.ts";
import { absolute } from "#lib/seo/addresses.ts";
import { decimalAmount } from "#lib/seo/price-text.ts";
import { siteId } from "#lib/seo/structured-data.ts";

const availabilities = {
  sold: "https://schema.org/SoldOut",
  none: "https://schema.org/OutOfStock",
  made_to_order: "https://schema.org/MadeToOrder",
  unique: "https://schema.org/LimitedAvailability",
  left: "https://schema.org/InStock",
} as const;

/** The days a buyer may send the piece back, by country; the words are on the page of returns. */
function returnPolicies(locale: Locale, url: string): MerchantReturnPolicy[] {
  return returnTerms.map(({ countries, days }) => ({
    "@type": "MerchantReturnPolicy",
    "@id": `${url}#returns-${days}`,
    applicableCountry: countries,
    returnPolicyCategory: "https://schema.org/MerchantReturnFiniteReturnWindow",
    merchantReturnDays: days,
    returnMethod: "https://schema.org/ReturnByMail",
    merchantReturnLink: absolute(`/${locale}/returns`),
  }));
}

/** Things told with the first offer in full, and by name with the others. */
function told<Thing extends { "@id"?: string }>(things: readonly Thing[], index: number) {
  return index === 0 ? things : things.map((thing) => ({ "@id": thing["@id"] ?? "" }));
}

/** The prices of an offer, dirhams first: what is charged. */
function pricesOf(offer: OfferDto): Money[] {
  return [offer.price];
}

/**
 * One Offer for each option and currency. Amounts are decimals of the currency. What is long and the same for all of
 * them stands with the first and is named by its `@id` in the others.
 */
export function pieceOffers(piece: PieceDto, locale: Locale, url: string): Offer[] {
  const policies = returnPolicies(locale, url);
  return piece.offers
    .flatMap((offer) => pricesOf(offer).map((price) => ({ offer, price })))
    .map(({ offer, price }, index) => ({
      "@type": "Offer",
      url,
      sku: offer.sku,
      ...(offer.option && { name: pick(offer.option, locale).text }),
      price: decimalAmount(price),
      priceCurrency: price.currency,
      itemCondition: "https://schema.org/NewCondition",
      availability: availabilities[buyability({ ...piece, available: offer.available }).kind],
      seller: { "@id": siteId() },
      hasMerchantReturnPolicy: told(policies, index),
    }));
}
