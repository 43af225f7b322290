import type { MerchantReturnPolicy, Offer, OfferShippingDetails, QuantitativeValue } from "schema-dts";
import { buyability } from "#features/catalogue/domain/availability.ts";
import type { PieceDto } from "#features/catalogue/schema.ts";
import { handlingDays, parcelPrice } from "#features/pricing/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import type { Money } from "#lib/money/money.ts";
import { countries, type DeliveryZone, zoneOf } from "#lib/places/countries.ts";
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

/** What the piece's page and the pages it leads to say of delivery and returns. */
export type SaleTerms = {
  /** Delivery prices in force, by zone: see `showcase.tariffs`. */
  tariffs: readonly {
    zone: DeliveryZone;
    transitDays: number;
    steps: readonly { upToGrams: number; price: Money }[];
  }[];
  /** Days to send a piece back, by where the buyer lives; null where nobody recorded them. */
  returns: { morocco: number; union: number } | null;
};

const days = (minValue: number, maxValue: number): QuantitativeValue => ({
  "@type": "QuantitativeValue",
  minValue,
  maxValue,
  unitCode: "DAY",
});

/** Delivery by zone: what a parcel of the piece's weight costs, and the days until it is handed over and on its way. */
function deliveries(piece: PieceDto, terms: SaleTerms, url: string): OfferShippingDetails[] {
  const lead = piece.leadDays ?? 0;
  return terms.tariffs.flatMap(({ zone, steps, transitDays }): OfferShippingDetails[] => {
    const parcel = parcelPrice(
      steps.map((step) => ({ ...step, transitDays })),
      piece.weightGrams,
    );
    if (!parcel || (zone !== "national" && piece.exportRestricted)) return [];
    return [
      {
        "@type": "OfferShippingDetails",
        "@id": `${url}#delivery-${zone}`,
        shippingRate: {
          "@type": "MonetaryAmount",
          value: decimalAmount(parcel.price),
          currency: parcel.price.currency,
        },
        shippingDestination: countries
          .filter((country) => zoneOf(country) === zone)
          .map((addressCountry) => ({ "@type": "DefinedRegion", addressCountry })),
        deliveryTime: {
          "@type": "ShippingDeliveryTime",
          handlingTime: days(lead, Math.max(lead, handlingDays)),
          transitTime: days(transitDays, transitDays),
        },
      },
    ];
  });
}

/** The days a buyer may send the piece back, by country; the words are on the page of returns. */
function returnPolicies(locale: Locale, terms: SaleTerms, url: string): MerchantReturnPolicy[] {
  if (!terms.returns) return [];
  const { morocco, union } = terms.returns;
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
 * One Offer for each option and currency, dirhams first: what is charged. Amounts are decimals of the currency. What is
 * long and the same for several of them stands with the first and is named by its `@id` in the others. A piece that is sold
 * says no more than its price.
 */
export function pieceOffers(piece: PieceDto, locale: Locale, terms: SaleTerms, url: string): Offer[] {
  const tell = teller();
  const sold = piece.state === "sold";
  const shipping = sold ? [] : deliveries(piece, terms, url);
  const policies = sold ? [] : returnPolicies(locale, terms, url);
  return piece.offers
    .flatMap((offer) => offer.prices.map((price) => ({ offer, price })))
    .map(({ offer, price }) => ({
      "@type": "Offer",
      url,
      sku: offer.sku,
      ...(offer.option && { name: pick(offer.option, locale).text }),
      price: decimalAmount(price),
      priceCurrency: price.currency,
      itemCondition: "https://schema.org/NewCondition",
      availability: availabilities[buyability({ ...piece, available: offer.available }).kind],
      seller: { "@id": siteId() },
      ...(shipping.length > 0 && { shippingDetails: shipping.map(tell) }),
      ...(policies.length > 0 && { hasMerchantReturnPolicy: policies.map(tell) }),
    }));
}
