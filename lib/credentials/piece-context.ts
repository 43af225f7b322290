/** Where the terms stand that records of pieces have beyond the first vocabulary. Its content never changes: a new one gets v2. */
export const pieceContextPath = "/contexts/piece/v1";

const schemaOrg = "https://schema.org/";
const xsd = "http://www.w3.org/2001/XMLSchema#";

/** JSON-LD context of what is said of the making of a piece, ready for a digital product passport; it claims to be none. */
export function pieceContext(origin: string): { "@context": Record<string, unknown> } {
  const own = `${origin}${pieceContextPath}#`;
  const typed = (term: string, type: string) => ({ "@id": `${own}${term}`, "@type": `${xsd}${type}` });
  return {
    "@context": {
      "@version": 1.1,
      "@protected": true,
      Technique: `${own}Technique`,
      technique: { "@id": `${own}technique`, "@type": "@id" },
      madeInMonth: typed("madeInMonth", "gYearMonth"),
      madeInYear: typed("madeInYear", "gYear"),
      hoursOfWork: typed("hoursOfWork", "integer"),
      hands: typed("hands", "integer"),
      makerRole: `${own}makerRole`,
      madeUnderMaster: typed("madeUnderMaster", "boolean"),
      sharePercent: typed("sharePercent", "integer"),
      lot: `${own}lot`,
      care: `${own}care`,
      repair: `${own}repair`,
      gtin: `${schemaOrg}gtin`,
      dateModified: { "@id": `${schemaOrg}dateModified`, "@type": `${xsd}dateTime` },
    },
  };
}
