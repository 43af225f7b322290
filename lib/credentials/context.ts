/** Where the vocabulary of piece records is served, below the origin. Its content never changes: a new one gets v2. */
export const contextPath = "/contexts/provenance/v1";

const schemaOrg = "https://schema.org/";
const integer = "http://www.w3.org/2001/XMLSchema#integer";
const boolean = "http://www.w3.org/2001/XMLSchema#boolean";

/** JSON-LD context of piece records. Terms that schema.org has are schema.org's; the rest are named by the address. */
export function provenanceContext(origin: string): { "@context": Record<string, unknown> } {
  const own = `${origin}${contextPath}#`;
  return {
    "@context": {
      "@version": 1.1,
      "@protected": true,
      PieceRecord: `${own}PieceRecord`,
      CraftPiece: `${own}CraftPiece`,
      Artisan: `${own}Artisan`,
      Material: `${own}Material`,
      Craft: `${own}Craft`,
      Region: `${own}Region`,
      PieceImage: `${own}PieceImage`,
      TwoOfficerReview: `${own}TwoOfficerReview`,
      serialNumber: `${schemaOrg}serialNumber`,
      material: { "@id": `${schemaOrg}material`, "@type": "@id" },
      image: { "@id": `${schemaOrg}image`, "@type": "@id" },
      maker: { "@id": `${schemaOrg}creator`, "@type": "@id" },
      madeIn: { "@id": `${schemaOrg}locationCreated`, "@type": "@id" },
      town: `${schemaOrg}addressLocality`,
      craft: { "@id": `${own}craft`, "@type": "@id" },
      view: `${own}view`,
      claim: `${own}claim`,
      officers: { "@id": `${own}officers`, "@type": integer },
      reviewedAt: { "@id": `${own}reviewedAt`, "@type": "http://www.w3.org/2001/XMLSchema#dateTime" },
      lengthMm: { "@id": `${own}lengthMm`, "@type": integer },
      widthMm: { "@id": `${own}widthMm`, "@type": integer },
      heightMm: { "@id": `${own}heightMm`, "@type": integer },
      weightGrams: { "@id": `${own}weightGrams`, "@type": integer },
      demonstration: { "@id": `${own}demonstration`, "@type": boolean },
    },
  };
}
