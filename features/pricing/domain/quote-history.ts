import { type Age, ageOf, quotedCurrencies } from "#features/pricing/domain/quotes.ts";
import type { QuoteRow } from "#features/pricing/schema.ts";
import type { Currency } from "#lib/money/money.ts";

export type QuoteHistory = {
  currency: Currency;
  /** What holds today, with how far it has aged; null when none has begun. */
  now: (QuoteRow & { age: Age }) | null;
  /** Quotes whose day has not come, the next first. */
  coming: QuoteRow[];
  /** Quotes that held before or were replaced, the latest first. */
  past: QuoteRow[];
};

/** Sorts recorded quotes around a day (ISO date): of one day the quote recorded last holds. */
export function historiesOf(rows: readonly QuoteRow[], today: string): QuoteHistory[] {
  return quotedCurrencies.map((currency) => {
    const own = rows
      .filter((row) => row.currency === currency)
      .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom) || b.recordedAt.localeCompare(a.recordedAt));
    const begun = own.filter((row) => row.validFrom <= today);
    const [current, ...past] = begun;
    return {
      currency,
      now: current ? { ...current, age: ageOf(current, today) } : null,
      coming: own.filter((row) => row.validFrom > today).reverse(),
      past,
    };
  });
}
