import { beforeAll, describe, expect, it } from "vitest";
import { getArtisan } from "#features/artisans/index.ts";
import { artisanBreadcrumbs, artisanJsonLd } from "#features/artisans/ui/artisan-json-ld.ts";
import { getPiece, listPieces, type PieceDto } from "#features/catalogue/index.ts";
import { piecesJsonLd } from "#features/catalogue/ui/list-json-ld.ts";
import { pieceBreadcrumbs, pieceJsonLd } from "#features/catalogue/ui/piece-json-ld.ts";
import { locales } from "#lib/i18n/locales.ts";
import { jsonLd, jsonLdText } from "#lib/seo/json-ld.ts";
import { collectionPage, siteOrganization, webSite } from "#lib/seo/structured-data.ts";
import { owner } from "#tests/factories/owner.ts";
import { makePiece } from "#tests/factories/pieces.ts";
import { makeQuotes, makeTariffs } from "#tests/factories/rates.ts";
import { storedPicture } from "#tests/factories/stored-picture.ts";
import { richResultErrors, richResultIssues } from "#tests/integration/seo/rich-results.ts";

const facts = { demonstration: "Drawing", returns: { morocco: 7, union: 14 } };
const site = { name: "Sanad", description: "Work by registered artisans" };
let pieces: PieceDto[];

beforeAll(async () => {
  await makeTariffs(owner());
  await makeQuotes(owner(), new Date().toISOString().slice(0, 10));
  const made = [];
  for (const availability of ["unique", "stock", "made_to_order"] as const) {
    made.push(
      await makePiece(owner(), { availability, pictures: [storedPicture({ isDemonstration: true })] }),
    );
  }
  made.push(
    await makePiece(owner(), { state: "sold", pictures: [storedPicture({ isDemonstration: false })] }),
  );
  const read = await Promise.all(made.map(({ id }) => getPiece({ locale: "fr", id })));
  pieces = read.flatMap((piece) => piece ?? []);
  expect(pieces).toHaveLength(4);
});

describe("structured data", () => {
  it.each(locales)("of a piece has every field Google requires, in %s", async (locale) => {
    for (const piece of pieces) {
      const script = jsonLd(pieceJsonLd(piece, locale, facts), pieceBreadcrumbs(piece, locale, "Pieces"));
      expect(await richResultErrors(script)).toEqual([]);
      const recommended = (await richResultIssues(script)).flatMap((issue) => issue.fieldNames ?? []);
      for (const field of ["brand", "description", "material", "sku", "availability", "priceCurrency"]) {
        expect(recommended, field).not.toContain(field);
      }
    }
  });

  it("is found wanting where a required field is missing", async () => {
    const piece = pieces[0];
    if (!piece) throw new Error("no piece");
    const without = { ...pieceJsonLd(piece, "fr", facts), image: undefined };
    expect(await richResultErrors(jsonLd(without))).toContain(
      'Product: Required attribute "image" is missing',
    );
  });

  it("says of a drawing that it is one, and gives dirhams first", () => {
    const [unique, , , sold] = pieces.map((piece) => JSON.parse(jsonLdText(pieceJsonLd(piece, "en", facts))));
    expect(unique.image).toMatchObject([{ "@type": "ImageObject", caption: "Drawing" }]);
    expect(unique.offers[0]).toMatchObject({
      priceCurrency: "MAD",
      price: "450.00",
      availability: "https://schema.org/LimitedAvailability",
    });
    expect(sold.image[0].caption).not.toContain("Drawing");
    expect(sold.offers[0].availability).toBe("https://schema.org/SoldOut");
  });

  it.each(locales)("of makers, lists, places and the site is complete, in %s", async (locale) => {
    const id = pieces[0]?.maker.id;
    const artisan = id ? await getArtisan({ locale, id }) : null;
    if (!artisan) throw new Error("no maker");
    const list = piecesJsonLd(await listPieces({ locale }), locale);
    const page = { name: "Zellige", path: `/${locale}/crafts/zellige`, description: "d", locale };
    const scripts = [
      jsonLd(artisanJsonLd(artisan, locale), artisanBreadcrumbs(artisan, locale, "Artisans"), list),
      jsonLd(siteOrganization(locale, site), webSite(locale, site)),
      jsonLd(collectionPage(page, [{ name: "A", path: `/${locale}/pieces/a` }])),
    ];
    for (const script of scripts) expect(await richResultErrors(script)).toEqual([]);
  });

  it("tells each price once a currency, delivery and returns in full once, and no delivery where a piece may not go", async () => {
    const free = await makePiece(owner(), {});
    const rifle = await makePiece(owner(), { restriction: "national_only" });
    const offersOf = async (id: PieceDto["id"]) => {
      const piece = await getPiece({ locale: "fr", id });
      if (!piece) throw new Error("no piece");
      return JSON.parse(jsonLdText(pieceJsonLd(piece, "fr", facts))).offers;
    };
    const offers = await offersOf(free.id);
    expect(offers.map((offer: { priceCurrency: string }) => offer.priceCurrency)).toEqual([
      ...["MAD", "EUR", "USD", "GBP"],
    ]);
    expect(offers[0].shippingDetails).toHaveLength(3);
    expect(offers[0].shippingDetails[0]).toMatchObject({
      shippingRate: { value: "40.00", currency: "MAD" },
      shippingDestination: [{ addressCountry: "MA" }],
      deliveryTime: { handlingTime: { minValue: 1, maxValue: 3 }, transitTime: { minValue: 3 } },
    });
    expect(offers[0].hasMerchantReturnPolicy).toMatchObject([
      { applicableCountry: ["MA"], merchantReturnDays: 7 },
      { merchantReturnDays: 14 },
    ]);
    const named = offers[0].shippingDetails.map((told: object) => ({
      "@id": (told as { "@id": string })["@id"],
    }));
    expect(offers[1].shippingDetails).toEqual(named);
    const [kept] = await offersOf(rifle.id);
    expect(kept.shippingDetails).toHaveLength(1);
  });

  it("counts on from page to page of a list", async () => {
    const list = await listPieces({ locale: "fr", page: 2, perPage: 2 });
    expect(piecesJsonLd(list, "fr", 2)).toMatchObject({
      numberOfItems: list.total,
      itemListElement: list.pieces.map((_, index) => ({ position: index + 3 })),
    });
  });
});
