import type { MerchantReturnPolicy, Offer, OfferShippingDetails, QuantitativeValue } from "schema-dts";
import { buyability } from "#features/catalogue/domain/availability.ts";
import { maySendTo } from "#features/catalogue/domain/screen.ts";
import type { OfferDto, PieceDto } from "#features/catalogue/schema.ts";
import { handlingDays } from "#features/pricing/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { chargedPrice } from "#lib/money/prices.ts";
import { countries, zoneOf } from "#lib/places/countries.ts";
import { unionCountries } from "#lib/places/union.ts";
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

/** Days to send a piece back, by where the buyer lives, as recorded; null where nobody recorded them. */
export type ReturnDays = { morocco: number; union: number } | null;

const days = (minValue: number, maxValue: number): QuantitativeValue => ({
  "@type": "QuantitativeValue",
  minValue,
  maxValue,
  unitCode: "DAY",
});

/** Delivery by zone as the page shows it: the price in dirhams, and days until it is handed over and on its way. */
function deliveries(piece: PieceDto, offer: OfferDto, url: string): OfferShippingDetails[] {
  return offer.deliveries.flatMap(({ zone, prices, earliest, latest }): OfferShippingDetails[] => {
    const destinations = countries.filter(
      (country) => zoneOf(country) === zone && maySendTo(offer.restriction, country),
    );
    if (destinations.length === 0) return [];
    const price = chargedPrice(prices);
    const transit = latest - (piece.closure?.lead ?? Math.max(handlingDays, piece.readyDays ?? 0));
    return [
      {
        "@type": "OfferShippingDetails",
        "@id": `${url}#delivery-${zone}-${decimalAmount(price)}`,
        shippingRate: {
          "@type": "MonetaryAmount",
          value: decimalAmount(price),
          currency: price.currency,
        },
        shippingDestination: destinations.map((addressCountry) => ({
          "@type": "DefinedRegion",
          addressCountry,
        })),
        deliveryTime: {
          "@type": "ShippingDeliveryTime",
          handlingTime: days(earliest - transit, latest - transit),
          transitTime: days(transit, transit),
        },
      },
    ];
  });
}

/** The days a buyer may send the piece back, by country; the words are on the page of returns. */
function returnPolicies(locale: Locale, returns: ReturnDays, url: string): MerchantReturnPolicy[] {
  if (!returns) return [];
  const { morocco, union } = returns;
  return [
    { days: morocco, zone: "morocco", applicableCountry: ["MA"] },
    { days: union, zone: "union", applicableCountry: unionCountries },
  ].map(({ days: merchantReturnDays, zone, applicableCountry }) => ({
    "@type": "MerchantReturnPolicy",
    "@id": `${url}#returns-${zone}`,
    applicableCountry,
    returnPolicyCategory: "https://schema.org/MerchantReturnFiniteReturnWindow",
    merchantReturnDays,
    returnMethod: "https://schema.org/ReturnByMail",
    merchantReturnLink: absolute(`/${locale}/returns`),
  }));
}

/** Tells a thing in full once, and by its name from then on. */
function teller() {
  const told = new Set<string>();
  return <Thing extends { "@id"?: string }>(thing: Thing): Thing | { "@id": string } => {
    const id = thing["@id"] ?? "";
    if (told.has(id)) return { "@id": id };
    told.add(id);
    return thing;
  };
}

/**
 * One Offer for each option and currency, dirhams first: they are charged inside Morocco, and abroad what the page shows, at the
 * quote locked with the purchase. Amounts are decimals of the currency. What is long and the same for several of them stands with the first and is named by its `@id` in the others. A piece that is sold
 * says no more than its price.
 */
export function pieceOffers(piece: PieceDto, locale: Locale, returns: ReturnDays, url: string): Offer[] {
  const tell = teller();
  const sold = piece.state === "sold";
  const policies = sold ? [] : returnPolicies(locale, returns, url);
  return piece.offers.flatMap((offer) => {
    const shipping = sold ? [] : deliveries(piece, offer, url);
    return offer.prices.map(
      (price): Offer => ({
        "@type": "Offer",
        url,
        sku: offer.sku,
        ...(offer.option && { name: pick(offer.option, locale).text }),
        price: decimalAmount(price),
        priceCurrency: price.currency,
        // What has a year of making is an older object; how worn it is the maker says in words.
        ...(piece.madeYear === null && { itemCondition: "https://schema.org/NewCondition" }),
        availability: availabilities[buyability({ ...piece, available: offer.available }).kind],
        seller: { "@id": siteId() },
        ...(shipping.length > 0 && { shippingDetails: shipping.map(tell) }),
        ...(policies.length > 0 && { hasMerchantReturnPolicy: policies.map(tell) }),
      }),
    );
  });
}
