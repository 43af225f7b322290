import { westernDigits } from "#lib/people/digits.ts";

/**
 * A craft identity number (NIA) as it is stored and shown: Latin capitals, digits, and single spaces, points, hyphens or
 * slashes between them, at least one digit ("demo 0012" → "DEMO 0012"). Null for anything else. No text that fixes the
 * shape was found, so it is kept wide.
 */
export function readRegistryNumber(typed: string): string | null {
  const flat = westernDigits(typed)
    .trim()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .toUpperCase();
  return /^(?=.*\d)[A-Z0-9](?:[ ./-]?[A-Z0-9]){2,29}$/.test(flat) ? flat : null;
}

/**
 * What two writings of the same number have in common: letters and digits alone. The database knows the same rule as
 * registry_number_key().
 */
export function registryNumberKey(number: string): string {
  return westernDigits(number)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");
}
