import { rateScale } from "#lib/money/convert.ts";

/** Places after the point that a typed rate may have. */
const typedScale = 6;

/**
 * A rate as people write it, `10,85` or `10.85`, as plain decimal text; null for anything else. At most five digits before
 * and six after the point, above zero.
 */
export function readRate(typed: string): string | null {
  const parts = /^\s*(\d{1,5})(?:[.,](\d{1,6}))?\s*$/.exec(typed);
  if (!parts) return null;
  const [whole, places = ""] = [String(Number(parts[1])), parts[2]?.replace(/0+$/, "")];
  const rate = places ? `${whole}.${places}` : whole;
  return rate === "0" ? null : rate;
}

/**
 * Units of a currency for one dirham, from the dirhams that one unit costs (the way banks publish it). Whole-number
 * arithmetic, rounded up in the eighth place, so that no maker loses by it. Null for what is no rate or leaves the column's
 * range.
 */
export function perDirhamOf(dirhams: string): string | null {
  const rate = readRate(dirhams);
  if (!rate) return null;
  const [whole = "0", places = ""] = rate.split(".");
  const scaled = BigInt(whole + places.padEnd(typedScale, "0"));
  const numerator = 10n ** BigInt(typedScale + rateScale);
  const digits = String((numerator + scaled - 1n) / scaled).padStart(rateScale + 1, "0");
  const before = digits.slice(0, -rateScale);
  return before.length > 10 ? null : `${before}.${digits.slice(-rateScale)}`;
}
