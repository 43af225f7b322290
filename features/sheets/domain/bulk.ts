import { money, portion } from "#lib/money/money.ts";
import { westernDigits } from "#lib/people/digits.ts";

/** Steps in dirhams to which a price that is worked out is rounded. */
export const roundings = ["1", "5", "10", "50"] as const;
export type Rounding = (typeof roundings)[number];

/** A change of price by a share (ten-thousandths) or by an amount in minor units, up or down. */
export type PriceChange = { by: "percent"; basisPoints: number } | { by: "amount"; minor: number };

/** A figure as it is typed, with a sign: `-10`, `+7,5`, `٥`; hundredths inside. Null for anything else. */
function signedHundredths(typed: string): number | null {
  const plain = westernDigits(typed).replace(/[\s%]/g, "").replace(/[,٫]/g, ".").replace(/[−–]/g, "-");
  const [, sign = "", units = "", part = ""] = /^([+-]?)(\d{1,6})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  if (units === "") return null;
  const value = Number(units + part.padEnd(2, "0"));
  return sign === "-" ? -value : value;
}

/** What is typed as a change, or null: a share between −90 and +100 per cent, or an amount. Nothing is no change. */
export function priceChange(by: string, typed: string): PriceChange | null {
  const value = signedHundredths(typed);
  if (value === null || value === 0) return null;
  if (by === "amount") return { by, minor: value };
  if (by !== "percent" || value < -9000 || value > 10_000) return null;
  return { by, basisPoints: value };
}

/** The new price, rounded to the nearest step and never below one step. */
export function changedPrice(minor: number, change: PriceChange, rounding: Rounding): number {
  const step = Number(rounding) * 100;
  const raw = minor + (change.by === "amount" ? change.minor : shareOf(minor, change.basisPoints));
  const over = raw % step;
  const rounded = over * 2 >= step ? raw - over + step : raw - over;
  return Math.max(step, rounded);
}

function shareOf(minor: number, basisPoints: number): number {
  const part = portion(money(minor, "MAD"), Math.abs(basisPoints), 10_000).minor;
  return basisPoints < 0 ? -part : part;
}
