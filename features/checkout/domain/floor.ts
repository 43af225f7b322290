import { type Money, money } from "#lib/money/money.ts";

/**
 * The smallest purchase: card networks refuse less, and the provider judges its minimum after conversion, so this
 * keeps a margin above it. MAD 20.
 */
export const smallestPurchase: Money = money(2000, "MAD");

/** Minutes a hosted payment page stays open: the provider's shortest is 30, and its clock and ours may differ. */
export const sessionMinutes = 31;
