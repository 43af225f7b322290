import { westernDigits } from "#lib/people/digits.ts";

/** Largest price that is believed: ten million of a currency's units. More is a slip of the finger. */
const longestUnits = 8;

/**
 * Minor units of an amount as people type it: `1250`, `1 250,50`, `١٢٥٠`. Works on the digits, so no amount passes through
 * a float. Null for what is no amount above nothing.
 */
export function minorOf(typed: string): number | null {
  const plain = westernDigits(typed)
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(/[,٫]/g, ".");
  const [, units = "", cents = ""] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  if (units === "" || units.length > longestUnits) return null;
  const minor = Number(units + cents.padEnd(2, "0"));
  return minor > 0 ? minor : null;
}

/** The same amount as a form shows it: `1250` or `1250.50`. */
export function typedOfMinor(minor: number): string {
  const digits = String(minor).padStart(3, "0");
  const cents = digits.slice(-2);
  return cents === "00" ? digits.slice(0, -2) : `${digits.slice(0, -2)}.${cents}`;
}
