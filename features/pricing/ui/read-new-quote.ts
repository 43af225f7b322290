import "server-only";
import { pricesIn } from "#features/pricing/domain/quotes.ts";
import { perDirhamOf } from "#features/pricing/domain/rate.ts";
import { type RecordQuoteInput, recordQuoteInput } from "#features/pricing/schema.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { Refusal } from "#lib/kernel/errors.ts";
import { parseInput } from "#lib/kernel/parse.ts";
import { type Money, money } from "#lib/money/money.ts";

export type Search = Record<string, string | string[] | undefined>;

export const quoteFields = ["currency", "dirhams", "validFrom", "roundToMinor", "source"] as const;
export type QuoteField = (typeof quoteFields)[number];

export type NewQuotePage = {
  today: string;
  /** What the form holds: a start, or what was typed. */
  typed: Readonly<Record<QuoteField, string>>;
  /** Field → code; empty before the first try. */
  problems: Readonly<Record<string, string>>;
  /** Only when everything typed makes a quote and nobody went back to mend it. */
  draft: { input: RecordQuoteInput; perDirham: string; examples: { from: Money; to: Money }[] } | null;
};

/** Prices that show what a quote does: small, usual, large. In centimes. */
const examples = [180_00, 1_200_00, 8_500_00];

/** The page of a new quote: first a form, then what it makes of prices. Nothing is recorded by looking. */
export function readNewQuote(search: Search): NewQuotePage {
  const today = dayInMorocco(now());
  const first = (name: QuoteField) => {
    const value = search[name];
    return (Array.isArray(value) ? value[0] : value) ?? "";
  };
  const typed = Object.fromEntries(quoteFields.map((name) => [name, first(name)])) as NewQuotePage["typed"];
  if (search.step === undefined) {
    return { today, typed: { ...typed, validFrom: today, roundToMinor: "100" }, problems: {}, draft: null };
  }
  const problems = problemsOf(typed, today);
  const isCheck = search.step === "check";
  if (!isCheck || Object.keys(problems).length > 0) {
    return { today, typed, problems: isCheck ? problems : {}, draft: null };
  }
  const input = recordQuoteInput.parse(typed);
  const perDirham = perDirhamOf(input.dirhams) ?? "";
  const quote = { ...input, perDirham, isDemonstration: false };
  const shown = examples.flatMap((minor) => {
    const from = money(minor, "MAD");
    const to = pricesIn(from, [], [quote], input.validFrom).find(
      ({ currency }) => currency === input.currency,
    );
    return to ? [{ from, to }] : [];
  });
  return {
    today,
    typed,
    problems: {},
    draft: { input: typed as RecordQuoteInput, perDirham, examples: shown },
  };
}

function problemsOf(typed: NewQuotePage["typed"], today: string): Record<string, string> {
  try {
    const input = parseInput(recordQuoteInput, typed as RecordQuoteInput);
    if (input.validFrom < today) return { validFrom: "QUOTE_DAY_PASSED" };
    return perDirhamOf(input.dirhams) ? {} : { dirhams: "QUOTE_RATE" };
  } catch (error) {
    if (error instanceof Refusal) return (error.details?.fields ?? {}) as Record<string, string>;
    throw error;
  }
}
