import { type Currency, type Money, money } from "#lib/money/money.ts";

/**
 * The smallest purchase in each currency: card networks refuse less, and the provider judges its minimum after conversion, so
 * this keeps a margin above it. In minor units.
 */
const smallest = { MAD: 2000, EUR: 200, USD: 200, GBP: 200 } as const satisfies Record<Currency, number>;

/** The smallest purchase that may be paid in a currency. */
export function smallestPurchase(currency: Currency): Money {
  return money(smallest[currency], currency);
}

/** Minutes a hosted payment page stays open: the provider's shortest is 30, and its clock and ours may differ. */
export const sessionMinutes = 31;
