import { add, allocate, type Dinero, dinero, multiply, subtract, toSnapshot } from "dinero.js";
import { EUR, GBP, MAD, USD } from "dinero.js/currencies";

/** Currencies the product prices and settles in. All four have two decimals (Stripe treats MAD so too). */
export const currencies = ["MAD", "EUR", "USD", "GBP"] as const;
export type Currency = (typeof currencies)[number];

/** An amount of money: `minor` is a safe integer of the currency's smallest unit (MAD 12.50 is 1250). */
export type Money = { readonly minor: number; readonly currency: Currency };

const definitions = { MAD, EUR, USD, GBP };

function toDinero(value: Money): Dinero<number> {
  return dinero({ amount: value.minor, currency: definitions[value.currency] });
}

function fromDinero(value: Dinero<number>, currency: Currency): Money {
  const { amount, scale } = toSnapshot(value);
  if (scale !== definitions[currency].exponent) throw new RangeError(`amount left the scale of ${currency}`);
  return money(amount, currency);
}

/** Makes an amount. Throws RangeError when `minor` is not a safe integer. */
export function money(minor: number, currency: Currency): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not a safe integer of minor units: ${minor}`);
  return { minor, currency };
}

export function zero(currency: Currency): Money {
  return money(0, currency);
}

function sameCurrency(a: Money, b: Money): void {
  if (a.currency !== b.currency) throw new RangeError(`${a.currency} and ${b.currency} do not add up`);
}

/** a + b, of one currency. Throws RangeError for two currencies or an unsafe result. */
export function plus(a: Money, b: Money): Money {
  sameCurrency(a, b);
  return fromDinero(add(toDinero(a), toDinero(b)), a.currency);
}

/** a - b, of one currency; may be negative. */
export function minus(a: Money, b: Money): Money {
  sameCurrency(a, b);
  return fromDinero(subtract(toDinero(a), toDinero(b)), a.currency);
}

/** `value` times a whole number (a quantity). Throws RangeError for a fraction. */
export function times(value: Money, quantity: number): Money {
  if (!Number.isSafeInteger(quantity)) throw new RangeError(`not a whole quantity: ${quantity}`);
  return fromDinero(multiply(toDinero(value), quantity), value.currency);
}

export function sum(values: readonly Money[], currency: Currency): Money {
  return values.reduce(plus, zero(currency));
}

/**
 * Splits an amount by whole-number ratios so that the parts add up to it exactly. What is left over goes, a unit each, to the
 * parts with the largest ratios.
 * The only division of what is booked. Throws RangeError for fractional, negative or all-zero ratios.
 */
export function split(value: Money, ratios: readonly number[]): Money[] {
  const whole = ratios.every((ratio) => Number.isSafeInteger(ratio) && ratio >= 0);
  if (!whole || !ratios.some((ratio) => ratio > 0))
    throw new RangeError("ratios must be whole, some above zero");
  return allocate(toDinero(value), [...ratios]).map((part) => fromDinero(part, value.currency));
}

/** The share of `value` given in basis points (1/100 of a percent) and the rest; both parts add up to `value`. */
export function share(value: Money, basisPoints: number): { part: Money; rest: Money } {
  const [part, rest] = split(value, [basisPoints, 10_000 - basisPoints]);
  if (!part || !rest) throw new RangeError("share needs two parts");
  return { part, rest };
}
