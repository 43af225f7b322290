/**
 * Where the vocabulary of cards and badges is served, below the origin: the first one's terms and those of its own. What is
 * served here never changes once it was released, since signatures rest on it: new terms need a new address.
 */
export const vocabularyPath = "/contexts/provenance/v2";

const schemaOrg = "https://schema.org/";
const xsd = "http://www.w3.org/2001/XMLSchema#";

/** Types of our own, named by the address. */
const types = [
  ...["ArtisanCard", "ProvenanceBadge", "CraftPiece", "Artisan", "ProfessionalCard", "Craft", "Officer"],
  ...["TwoOfficerReview", "Evidence"],
];

/** Terms of our own by the type of their value; `id` leads to a further object or address. */
const terms: Readonly<
  Record<"text" | "id" | "integer" | "boolean" | "date" | "dateTime", readonly string[]>
> = {
  text: [
    ...["claim", "scope", "cardNumber", "registryNumber", "category", "role", "internalNumber", "method"],
    ...["evidenceKind", "note"],
  ],
  id: ["trade", "officer", "holder", "reviewedEvidence"],
  integer: ["officers"],
  boolean: ["demonstration"],
  date: ["evidenceDate"],
  dateTime: ["reviewedAt"],
};

/** JSON-LD context of cards and badges. */
export function vocabulary(origin: string): { "@context": Record<string, unknown> } {
  const own = `${origin}${vocabularyPath}#`;
  const typed = Object.entries(terms).flatMap(([type, names]) =>
    names.map((name) => [name, definition(`${own}${name}`, type)] as const),
  );
  return {
    "@context": {
      "@version": 1.1,
      "@protected": true,
      ...Object.fromEntries(types.map((name) => [name, `${own}${name}`])),
      serialNumber: `${schemaOrg}serialNumber`,
      ...Object.fromEntries(typed),
    },
  };
}

function definition(id: string, type: string): unknown {
  if (type === "text") return id;
  return { "@id": id, "@type": type === "id" ? "@id" : `${xsd}${type}` };
}
