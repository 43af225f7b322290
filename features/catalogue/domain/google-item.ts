import { buyability } from "#features/catalogue/domain/availability.ts";
import { maySendTo } from "#features/catalogue/domain/screen.ts";
import type { FeedItemDto, ImageDto } from "#features/catalogue/schema.ts";
import { handlingDays } from "#features/pricing/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import type { Currency, Money } from "#lib/money/money.ts";
import type { Prices } from "#lib/money/prices.ts";
import { zoneOf } from "#lib/places/countries.ts";
import { currencyAreas } from "#lib/places/currency-areas.ts";
import { decimalAmount } from "#lib/seo/price-text.ts";
import { shorten } from "#lib/seo/shorten.ts";
import { xmlElement } from "#lib/seo/xml.ts";

const day = 86_400_000;

/** Longest texts the channel takes, in characters, and the most further pictures. */
const limits = { title: 150, description: 5000, brand: 70, material: 200, option: 100, pictures: 10 };

const availabilities = {
  none: "out_of_stock",
  sold: "out_of_stock",
  made_to_order: "backorder",
  unique: "in_stock",
  left: "in_stock",
} as const;

export type FeedOf = { locale: Locale; currency: Currency; now: Date; absolute: (path: string) => string };

const inCurrency = (prices: Prices, currency: Currency) =>
  prices.find((price) => price.currency === currency);
const written = (price: Money) => `${decimalAmount(price)} ${price.currency}`;
const centimetres = (millimetres: number | null) =>
  millimetres === null ? null : `${Math.max(1, millimetres / 10)} cm`;

/** What tells the options of a piece apart, under the attribute that channels compare them by. */
function optionElements(item: FeedItemDto, locale: Locale): string[] {
  if (item.options < 2) return [];
  const chooses = item.optionName?.en ?? "";
  const attribute = /colou?r/i.test(chooses)
    ? "g:color"
    : /size|length|height/i.test(chooses)
      ? "g:size"
      : "g:pattern";
  return [
    xmlElement("g:item_group_id", item.id),
    xmlElement(attribute, pick(item.option, locale).text.slice(0, limits.option)),
  ];
}

/** Delivery to each country that pays with the feed's currency. Times are days. */
function shippingElements(item: FeedItemDto, currency: Currency): string[] {
  return currencyAreas[currency].flatMap((country) => {
    const delivery = item.deliveries.find(({ zone }) => zone === zoneOf(country));
    const price = delivery && inCurrency(delivery.prices, currency);
    if (!price || !maySendTo(item.restriction, country)) return [];
    const fields = [xmlElement("g:country", country), xmlElement("g:price", written(price))];
    return [`<g:shipping>${fields.join("")}</g:shipping>`];
  });
}

/**
 * One product of a channel's feed (RSS 2.0 with the `g:` namespace), or nothing for what has no price in the feed's currency
 * or may not be sent to any country that pays with it. `now` dates pieces made to order. Field rules: Google Merchant
 * Center, "Product data specification".
 */
export function googleItem(item: FeedItemDto, { locale, currency, now, absolute }: FeedOf): string {
  const price = inCurrency(item.prices, currency);
  const sent = currencyAreas[currency].some((country) => maySendTo(item.restriction, country));
  if (!price || !sent) return "";
  const state = buyability(item);
  const option = item.options > 1 ? pick(item.option, locale).text : "";
  const title = [pick(item.title, locale).text, option].filter(Boolean).join(", ");
  const picture = (image: ImageDto | null) =>
    image && image.webp.length > 0 ? absolute(`${image.base}-${image.webp.at(-1)}.webp`) : null;
  const lead = item.readyDays ?? 0;
  const query = currency === "MAD" ? "" : `?currency=${currency}`;
  const craft = pick(item.craft.name, locale).text;
  const elements = [
    xmlElement("g:id", item.sku),
    xmlElement("g:title", shorten(title, limits.title)),
    xmlElement("g:description", shorten(pick(item.description, locale).text, limits.description)),
    xmlElement("g:link", absolute(`/${locale}/pieces/${item.slug}${query}`)),
    xmlElement("g:image_link", picture(item.image)),
    ...item.moreImages
      .slice(0, limits.pictures)
      .map((image) => xmlElement("g:additional_image_link", picture(image))),
    xmlElement("g:condition", item.madeYear === null ? "new" : "used"),
    xmlElement("g:availability", availabilities[state.kind]),
    state.kind === "made_to_order"
      ? xmlElement("g:availability_date", new Date(now.getTime() + state.days * day).toISOString())
      : "",
    xmlElement("g:price", written(price)),
    xmlElement("g:brand", shorten(pick(item.makerName, locale).text, limits.brand)),
    xmlElement("g:product_type", craft),
    xmlElement(
      "g:material",
      shorten(item.materials.map((material) => pick(material, locale).text).join("/"), limits.material),
    ),
    ...optionElements(item, locale),
    xmlElement("g:product_length", centimetres(item.lengthMm)),
    xmlElement("g:product_width", centimetres(item.widthMm)),
    xmlElement("g:product_height", centimetres(item.heightMm)),
    xmlElement("g:product_weight", `${item.weightGrams} g`),
    xmlElement("g:shipping_weight", `${item.shippedGrams} g`),
    ...shippingElements(item, currency),
    xmlElement("g:min_handling_time", lead),
    xmlElement("g:max_handling_time", Math.max(lead, handlingDays)),
    // No barcode exists for what is made by hand.
    xmlElement("g:identifier_exists", "no"),
  ];
  return `<item>${elements.join("")}</item>\n`;
}
