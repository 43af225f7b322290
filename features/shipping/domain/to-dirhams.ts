import { rateScale, scaledRate } from "#lib/money/convert.ts";
import { type Money, money } from "#lib/money/money.ts";

/**
 * An amount in another currency as dirhams, at a quote (units of its currency for one dirham), rounded up: an estimate of what a
 * buyer may be asked should not promise less. Whole-number arithmetic.
 */
export function toDirhamsUp(value: Money, perDirham: string): Money {
  if (value.currency === "MAD") return value;
  const rate = scaledRate(perDirham);
  const exact = BigInt(value.minor) * 10n ** BigInt(rateScale);
  return money(Number((exact + rate - 1n) / rate), "MAD");
}
