import "server-only";
import { type RecordCommissionInput, recordCommissionInput } from "#features/ledger/schema.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { Refusal } from "#lib/kernel/errors.ts";
import { parseInput } from "#lib/kernel/parse.ts";
import { type Money, minus, money, share } from "#lib/money/money.ts";

export type Search = Record<string, string | string[] | undefined>;

export const commissionFields = [
  ...(["chamberId", "craftId", "makerKind", "percent"] as const),
  ...(["vatPercent", "validFrom", "source"] as const),
] as const;
export type CommissionField = (typeof commissionFields)[number];

export type NewCommission = {
  today: string;
  typed: Readonly<Record<CommissionField, string>>;
  /** Field → code; empty before the first try. */
  problems: Readonly<Record<string, string>>;
  /** What a thousand dirhams of goods become; null while something is wrong. Ends a rule where there is no share. */
  preview: { part: Money; vat: Money; maker: Money } | "ends" | null;
};

/** The page of a new share: first a form, then what it does. Nothing is recorded by looking. */
export function readNewCommission(search: Search): NewCommission {
  const today = dayInMorocco(now());
  const first = (name: CommissionField) => {
    const value = search[name];
    return (Array.isArray(value) ? value[0] : value) ?? "";
  };
  const typed = Object.fromEntries(
    commissionFields.map((name) => [name, first(name)]),
  ) as NewCommission["typed"];
  if (search.step === undefined)
    return { today, typed: { ...typed, validFrom: today, vatPercent: "0" }, problems: {}, preview: null };
  if (search.step !== "check") return { today, typed, problems: {}, preview: null };
  try {
    const input = parseInput(recordCommissionInput, typed as RecordCommissionInput);
    if (input.validFrom < today)
      return { today, typed, problems: { validFrom: "COMMISSION_DAY_PASSED" }, preview: null };
    if (input.percent === undefined) return { today, typed, problems: {}, preview: "ends" };
    const goods = money(100_000, "MAD");
    const part = share(goods, input.percent).part;
    const vat = share(part, input.vatPercent).part;
    return { today, typed, problems: {}, preview: { part, vat, maker: minus(minus(goods, part), vat) } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {
      ...{ today, typed, preview: null },
      problems: (error.details?.fields ?? {}) as Record<string, string>,
    };
  }
}
