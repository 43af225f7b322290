import type { Country } from "#lib/places/countries.ts";

type Format = { pattern: RegExp; example: string };

const digits = (n: number, example: string): Format => ({ pattern: new RegExp(`^\\d{${n}}$`), example });
const grouped = (example: string): Format => ({ pattern: /^\d{3} ?\d{2}$/, example });

/**
 * How postal codes are written in the countries we deliver to, after the formats of the Universal Postal Union. Null where
 * addresses have none. Only the shape is checked: whether a code exists, the carrier knows.
 */
export const postalCodes: Readonly<Record<Country, Format | null>> = {
  MA: digits(5, "30000"),
  ...{ AT: digits(4, "1010"), BE: digits(4, "1000"), BG: digits(4, "1000"), CH: digits(4, "8001") },
  ...{ CY: digits(4, "1010"), CZ: grouped("110 00"), DE: digits(5, "10115"), DK: digits(4, "1050") },
  ...{ EE: digits(5, "10111"), ES: digits(5, "28001"), FI: digits(5, "00100"), FR: digits(5, "75001") },
  GB: { pattern: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/, example: "SW1A 1AA" },
  ...{ GR: grouped("104 31"), HR: digits(5, "10000"), HU: digits(4, "1011") },
  IE: { pattern: /^[AC-FHKNPRTV-Y]\d[\dW] ?[\dAC-FHKNPRTV-Y]{4}$/, example: "D02 AF30" },
  IT: digits(5, "00118"),
  LT: { pattern: /^(LT-)?\d{5}$/, example: "01100" },
  LU: { pattern: /^(L-)?\d{4}$/, example: "1009" },
  LV: { pattern: /^(LV-)?\d{4}$/, example: "LV-1010" },
  MT: { pattern: /^[A-Z]{3} ?\d{4}$/, example: "VLT 1117" },
  NL: { pattern: /^\d{4} ?[A-Z]{2}$/, example: "1012 AB" },
  NO: digits(4, "0150"),
  PL: { pattern: /^\d{2}-\d{3}$/, example: "00-001" },
  PT: { pattern: /^\d{4}-\d{3}$/, example: "1000-001" },
  ...{ RO: digits(6, "010011"), SE: grouped("111 20"), SI: digits(4, "1000"), SK: grouped("811 01") },
  AE: null,
  AU: digits(4, "2000"),
  CA: { pattern: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/, example: "H2X 1Y4" },
  JP: { pattern: /^\d{3}-?\d{4}$/, example: "100-0001" },
  ...{ KW: digits(5, "13001"), NZ: digits(4, "6011"), QA: null },
  SA: { pattern: /^\d{5}(-\d{4})?$/, example: "11564" },
  ...{ SG: digits(6, "018956"), TN: digits(4, "1000"), TR: digits(5, "34110") },
  US: { pattern: /^\d{5}(-\d{4})?$/, example: "02108" },
};

/** A code as its country writes it, or null when it is not shaped like one. Countries without codes take any text. */
export function readPostalCode(country: Country, typed: string): string | null {
  const text = typed.trim().toUpperCase().replaceAll(/\s+/g, " ");
  const format = postalCodes[country];
  return !format || format.pattern.test(text) ? text : null;
}
