import { type Currency, type Money, money } from "#lib/money/money.ts";

/** Decimal places a rate may have: those of `exchange_quote.per_dirham`. */
export const rateScale = 8;
const scale = 10n ** BigInt(rateScale);

/**
 * A rate written as a decimal (`0.09215`) as a whole number of its smallest unit. Throws RangeError for anything but a
 * positive decimal of at most 10 digits before and 8 after the point.
 */
export function scaledRate(rate: string): bigint {
  const parts = /^(\d{1,10})(?:\.(\d{1,8}))?$/.exec(rate);
  const scaled = parts ? BigInt(`${parts[1]}${(parts[2] ?? "").padEnd(rateScale, "0")}`) : 0n;
  if (scaled <= 0n) throw new RangeError(`not a rate: ${rate}`);
  return scaled;
}

/**
 * `value` in another currency at `rate` (units of `to` for one unit of its own), rounded up to the next multiple of `step`
 * minor units. Whole-number arithmetic throughout. For showing and for prices yet to be agreed: whatever is booked is only
 * ever divided by `split`. All currencies have two decimals, so minor units convert at the rate of the units.
 */
export function convertUp(value: Money, to: Currency, rate: string, step: number): Money {
  if (value.minor < 0) throw new RangeError("only prices are converted");
  if (!Number.isSafeInteger(step) || step < 1) throw new RangeError(`not a step of minor units: ${step}`);
  const exact = BigInt(value.minor) * scaledRate(rate);
  const unit = BigInt(step) * scale;
  const steps = (exact + unit - 1n) / unit;
  return money(Number(steps * BigInt(step)), to);
}

/**
 * `value` back in dirhams at `rate` (units of its currency for one dirham), rounded down to a centime: what a price that was
 * set in another currency is worth without anybody adding to it. Whole-number arithmetic throughout.
 */
export function convertDown(value: Money, rate: string): Money {
  if (value.minor < 0) throw new RangeError("only prices are converted");
  return money(Number((BigInt(value.minor) * scale) / scaledRate(rate)), "MAD");
}
