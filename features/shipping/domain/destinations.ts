import { type Country, countries } from "#lib/places/countries.ts";

/** Members of the European Union among the countries we deliver to: one customs territory. */
const union = [
  ...["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"],
  ...["IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"],
];

/** Destinations that charges are recorded for: the Union, and each country abroad. */
export const dutyDestinations = ["EU", ...countries.filter((country) => country !== "MA")] as const;

/** Under which destinations the charges of a country are recorded. */
export function destinationsOf(country: Country): string[] {
  return union.includes(country) ? ["EU", country] : [country];
}
