import { buyability } from "#features/catalogue/domain/availability.ts";
import type { PieceDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { absolute, slugPaths } from "#lib/seo/addresses.ts";
import { breadcrumbList } from "#lib/seo/json-ld.ts";
import { decimalAmount } from "#lib/seo/price-text.ts";

const schemaOrg = "https://schema.org";

function availabilityUrl(piece: PieceDto, available: number): string {
  const state = buyability({ ...piece, available });
  if (state.kind === "sold") return `${schemaOrg}/SoldOut`;
  if (state.kind === "none") return `${schemaOrg}/OutOfStock`;
  if (state.kind === "made_to_order") return `${schemaOrg}/MadeToOrder`;
  return state.kind === "unique" ? `${schemaOrg}/LimitedAvailability` : `${schemaOrg}/InStock`;
}

/** The piece as schema.org Product with one Offer an option. Illustrations are not given as pictures of the product. */
export function pieceJsonLd(piece: PieceDto, locale: Locale): object {
  const url = absolute(slugPaths("/pieces", piece.slugs)[locale]);
  const photographs = piece.images.filter((image) => !image.isDemonstration);
  return {
    "@context": schemaOrg,
    "@type": "Product",
    "@id": `${url}#product`,
    url,
    sku: piece.offers[0]?.sku,
    productID: piece.serial,
    name: pick(piece.title, locale).text,
    description: pick(piece.description, locale).text,
    inLanguage: pick(piece.title, locale).lang,
    category: pick(piece.craft.name, locale).text,
    material: piece.materials.map((material) => pick(material, locale).text),
    countryOfOrigin: "MA",
    weight: { "@type": "QuantitativeValue", value: piece.weightGrams, unitCode: "GRM" },
    ...(photographs.length > 0 && {
      image: photographs.map((image) => absolute(`${image.base}-${image.webp.at(-1)}.webp`)),
    }),
    brand: { "@type": "Brand", name: pick(piece.maker.name, locale).text },
    manufacturer: {
      "@type":
        piece.maker.kind === "cooperative" || piece.maker.kind === "enterprise" ? "Organization" : "Person",
      name: pick(piece.maker.name, locale).text,
      url: absolute(`/${locale}/artisans/${piece.maker.slug}`),
    },
    offers: piece.offers.map((offer) => ({
      "@type": "Offer",
      url,
      sku: offer.sku,
      price: decimalAmount(offer.price),
      priceCurrency: offer.price.currency,
      itemCondition: `${schemaOrg}/NewCondition`,
      availability: availabilityUrl(piece, offer.available),
      seller: { "@type": "Organization", name: "Sanad", url: absolute(`/${locale}`) },
    })),
  };
}

/** Home, list, craft, piece. */
export function pieceBreadcrumbs(piece: PieceDto, locale: Locale, listTitle: string): object {
  return breadcrumbList([
    { name: listTitle, url: absolute(`/${locale}/pieces`) },
    {
      name: pick(piece.craft.name, locale).text,
      url: absolute(`/${locale}/search?craft=${piece.craft.key}`),
    },
    { name: pick(piece.title, locale).text, url: absolute(slugPaths("/pieces", piece.slugs)[locale]) },
  ]);
}
