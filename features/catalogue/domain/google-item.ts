import { buyability } from "#features/catalogue/domain/availability.ts";
import type { FeedItemDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { decimalAmount } from "#lib/seo/price-text.ts";
import { xmlElement } from "#lib/seo/xml.ts";

const day = 86_400_000;

/** Longest title and description the channel takes, in characters. */
const limits = { title: 150, description: 5000 };

/** One product of the channel's feed (RSS 2.0 with the `g:` namespace). `now` dates pieces made to order. */
export function googleItem(
  item: FeedItemDto,
  at: { locale: Locale; now: Date; absolute: (path: string) => string },
): string {
  const { locale, now, absolute } = at;
  const state = buyability(item);
  const option = pick(item.option, locale).text;
  const title = [pick(item.title, locale).text, option].filter(Boolean).join(", ");
  const picture = (image: FeedItemDto["image"]) =>
    image && image.webp.length > 0 ? absolute(`${image.base}-${image.webp.at(-1)}.webp`) : null;
  const elements = [
    xmlElement("g:id", item.sku),
    xmlElement("g:item_group_id", item.id),
    xmlElement("g:title", title.slice(0, limits.title)),
    xmlElement("g:description", pick(item.description, locale).text.slice(0, limits.description)),
    xmlElement("g:link", absolute(`/${locale}/pieces/${item.slug}`)),
    xmlElement("g:image_link", picture(item.image)),
    ...item.moreImages.slice(0, 10).map((image) => xmlElement("g:additional_image_link", picture(image))),
    xmlElement("g:condition", "new"),
    xmlElement(
      "g:availability",
      {
        none: "out_of_stock",
        sold: "out_of_stock",
        made_to_order: "backorder",
        unique: "in_stock",
        left: "in_stock",
      }[state.kind],
    ),
    state.kind === "made_to_order"
      ? xmlElement("g:availability_date", new Date(now.getTime() + state.days * day).toISOString())
      : "",
    xmlElement("g:price", `${decimalAmount(item.price)} ${item.price.currency}`),
    xmlElement("g:brand", pick(item.makerName, locale).text),
    xmlElement("g:product_type", pick(item.craft.name, locale).text),
    xmlElement(
      "g:material",
      item.materials
        .map((material) => pick(material, locale).text)
        .join("/")
        .slice(0, 200),
    ),
    xmlElement("g:shipping_weight", `${item.weightGrams} g`),
    // No barcode exists for what is made by hand.
    xmlElement("g:identifier_exists", "no"),
  ];
  return `<item>${elements.join("")}</item>\n`;
}
