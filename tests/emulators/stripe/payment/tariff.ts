/**
 * A demonstration tariff, not a price list of Stripe: 2.9 % of the charge, half a unit rounded up, plus a fixed part.
 * Amounts are minor units of the charge's own currency; the stand-in settles every currency in itself.
 */
const FIXED_PART: Record<string, number> = { mad: 300, eur: 30, usd: 30, gbp: 20 };

/** Smallest total of a session, minor units: about half a euro, as Stripe asks after conversion. */
const MINIMUM: Record<string, number> = { mad: 500, eur: 50, usd: 50, gbp: 30 };

/** What a dispute costs, minor units; kept when the dispute is won. */
const DISPUTE_FEE: Record<string, number> = { mad: 15000, eur: 1500, usd: 1500, gbp: 1300 };

export function processingFee(amount: number, currency: string): number {
  return Math.floor((amount * 29 + 500) / 1000) + (FIXED_PART[currency] ?? 30);
}

export function minimumAmount(currency: string): number {
  return MINIMUM[currency] ?? 50;
}

export function disputeFee(currency: string): number {
  return DISPUTE_FEE[currency] ?? 1500;
}

/** Currencies without a minor unit in Stripe's API: https://docs.stripe.com/currencies */
const ZERO_DECIMAL = new Set("bif clp djf gnf jpy kmf krw mga pyg rwf ugx vnd vuv xaf xof xpf".split(" "));

/** An amount for people, such as `1 234,50 MAD`. */
export function displayAmount(amount: number, currency: string, locale = "en"): string {
  const digits = ZERO_DECIMAL.has(currency) ? 0 : 2;
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "code",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount / 10 ** digits);
}
