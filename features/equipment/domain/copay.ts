import { type Money, split } from "#lib/money/money.ts";

/** What an artisan pays of a tool's value: so many percent of it, to the centime. */
export function copayOf(value: Money, percent: number): Money {
  const [own = value] = split(value, [percent, 100 - percent]);
  return own;
}
