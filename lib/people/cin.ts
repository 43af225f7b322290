import { westernDigits } from "#lib/people/digits.ts";

/**
 * The number of a Moroccan identity card as it is stored and compared: one or two Latin letters and up to seven digits,
 * without spaces ("be 123456" → "BE123456"). Null for anything else. No text that fixes the shape was found, so it is
 * kept wide.
 */
export function readCin(typed: string): string | null {
  const flat = westernDigits(typed)
    .replace(/[\s.-]/g, "")
    .toUpperCase();
  return /^[A-Z]{1,2}\d{1,7}$/.test(flat) ? flat : null;
}

/** What a screen shows of a number: its last three digits. */
export function maskCin(cin: string): string {
  return `•••${cin.slice(-3)}`;
}
