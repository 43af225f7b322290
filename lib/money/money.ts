import { add, type Dinero, dinero, multiply, subtract, toSnapshot } from "dinero.js";
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
 * Splits an amount by whole-number ratios so that the parts add up to it exactly, by the largest remainder: each part gets its
 * whole share, and what is left over goes, a unit each, to the parts that were cut the most (of equals, to the earlier one).
 * The only division of what is booked; dinero's own `allocate` gives the left-over to the largest ratios instead.
 * Throws RangeError for fractional, negative or all-zero ratios.
 */
export function split(value: Money, ratios: readonly number[]): Money[] {
  const areWhole = ratios.every((ratio) => Number.isSafeInteger(ratio) && ratio >= 0);
  if (!areWhole || !ratios.some((ratio) => ratio > 0))
    throw new RangeError("ratios must be whole, some above zero");
  const amount = BigInt(Math.abs(value.minor));
  const total = ratios.reduce((sum, ratio) => sum + BigInt(ratio), 0n);
  const parts = ratios.map((ratio, place) => {
    const exact = amount * BigInt(ratio);
    return { place, units: exact / total, rest: exact % total };
  });
  const left = Number(amount - parts.reduce((sum, part) => sum + part.units, 0n));
  const next = parts.toSorted((a, b) => (a.rest === b.rest ? a.place - b.place : a.rest > b.rest ? -1 : 1));
  for (const part of next.slice(0, left)) part.units += 1n;
  const sign = value.minor < 0 ? -1 : 1;
  return parts.map((part) => money(sign * Number(part.units) || 0, value.currency));
}

/**
 * What `part` of `whole` is worth of an amount, the rest staying behind: `portion(commission, goodsBack, goods)`. Of parts that
 * come one after the other, ask for their sum so far and take off what was given: then all of them add up to the amount.
 */
export function portion(value: Money, part: number, whole: number): Money {
  const [own] = split(value, [part, whole - part]);
  return own ?? zero(value.currency);
}

/** The share of `value` given in basis points (1/100 of a percent) and the rest; both parts add up to `value`. */
export function share(value: Money, basisPoints: number): { part: Money; rest: Money } {
  const [part, rest] = split(value, [basisPoints, 10_000 - basisPoints]);
  if (!part || !rest) throw new RangeError("share needs two parts");
  return { part, rest };
}
