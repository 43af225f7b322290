import type { LocalizedText } from "#lib/i18n/localized-text.ts";

type Told = {
  url: string;
  serial: string;
  gtin: string | null;
  title: LocalizedText;
  craft: LocalizedText;
  materials: readonly LocalizedText[];
  maker: LocalizedText;
  town: LocalizedText;
  region: LocalizedText;
  madeIn: string | null;
  images: readonly string[];
  isSigned: boolean;
};

/**
 * What is said of a piece as schema.org JSON-LD, for catalogues and for a digital product passport to read from. It carries no
 * signature and claims no compliance: who needs proof takes the record.
 */
export function pieceJson(told: Told): Record<string, unknown> {
  const words = (text: LocalizedText) =>
    Object.entries(text).map(([language, value]) => ({ "@language": language, "@value": value }));
  return {
    "@context": "https://schema.org",
    "@type": ["Product", "IndividualProduct"],
    "@id": told.url,
    url: told.url,
    serialNumber: told.serial,
    ...(told.gtin ? { gtin14: told.gtin } : {}),
    name: words(told.title),
    category: words(told.craft),
    material: told.materials.map(words),
    creator: { "@type": "Person", name: words(told.maker), address: words(told.town) },
    countryOfOrigin: { "@type": "Country", identifier: "MA" },
    locationCreated: { "@type": "Place", name: words(told.region) },
    ...(told.madeIn ? { productionDate: told.madeIn } : {}),
    image: [...told.images],
    ...(told.isSigned
      ? {
          subjectOf: {
            "@type": "DigitalDocument",
            encodingFormat: "application/vc",
            url: `${told.url}/credential.json`,
          },
        }
      : {}),
  };
}
