import type { BreadcrumbList, ImageObject, Product, QuantitativeValue } from "schema-dts";
import type { PieceDto } from "#features/catalogue/schema.ts";
import { pieceOffers, type ReturnDays } from "#features/catalogue/ui/offer-json-ld.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { absolute, slugPaths } from "#lib/seo/addresses.ts";
import { breadcrumbList } from "#lib/seo/structured-data.ts";

/** What holds for every piece: the words under a drawing of the demonstration, and days to send a piece back. */
export type PageFacts = { returns: ReturnDays; demonstration: string };

/**
 * The pictures of the page. A drawing says in its caption that it is one, as it does on the page: readers of the data are told
 * no more and no less than readers of the page.
 */
function picturesOf(piece: PieceDto, locale: Locale, facts: PageFacts): ImageObject[] {
  return piece.images.flatMap((image): ImageObject[] => {
    const width = image.webp.at(-1);
    if (!width) return [];
    const url = absolute(`${image.base}-${width}.webp`);
    return [
      {
        "@type": "ImageObject",
        url,
        contentUrl: url,
        width: { "@type": "QuantitativeValue", value: width, unitCode: "E37" },
        height: {
          "@type": "QuantitativeValue",
          value: Math.round((image.height * width) / image.width),
          unitCode: "E37",
        },
        caption: image.isDemonstration ? facts.demonstration : pick(piece.title, locale).text,
      },
    ];
  });
}

const millimetres = (value: number | null): QuantitativeValue | undefined =>
  value === null ? undefined : { "@type": "QuantitativeValue", value, unitCode: "MMT" };

/** The piece as schema.org Product. Nothing is told here that its page does not show. */
export function pieceJsonLd(piece: PieceDto, locale: Locale, facts: PageFacts): Product {
  const url = absolute(slugPaths("/pieces", piece.slugs)[locale]);
  const maker = pick(piece.maker.name, locale).text;
  return {
    "@type": "Product",
    "@id": `${url}#product`,
    url,
    sku: piece.offers[0]?.sku,
    productID: piece.serial,
    name: pick(piece.title, locale).text,
    description: pick(piece.description, locale).text,
    category: pick(piece.craft.name, locale).text,
    material: piece.materials.map((material) => pick(material, locale).text).join(", "),
    countryOfOrigin: { "@type": "Country", name: "MA" },
    weight: { "@type": "QuantitativeValue", value: piece.weightGrams, unitCode: "GRM" },
    depth: millimetres(piece.lengthMm),
    width: millimetres(piece.widthMm),
    height: millimetres(piece.heightMm),
    image: piece.images.length > 0 ? picturesOf(piece, locale, facts) : undefined,
    brand: { "@type": "Brand", name: maker },
    // The vocabulary knows no person here: one artisan alone is a workshop too.
    manufacturer: {
      "@type": "Organization",
      name: maker,
      url: absolute(`/${locale}/artisans/${piece.maker.slug}`),
    },
    offers: pieceOffers(piece, locale, facts.returns, url),
  };
}

/** Pieces, craft, this piece: as the page's breadcrumbs. */
export function pieceBreadcrumbs(piece: PieceDto, locale: Locale, listTitle: string): BreadcrumbList {
  return breadcrumbList([
    { name: listTitle, path: `/${locale}/pieces` },
    { name: pick(piece.craft.name, locale).text, path: `/${locale}/crafts/${piece.craft.slug}` },
    { name: pick(piece.title, locale).text, path: slugPaths("/pieces", piece.slugs)[locale] },
  ]);
}
