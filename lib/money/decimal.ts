import type { Money } from "#lib/money/money.ts";

/** An amount as files for other programs carry it: `-1234.50`, without grouping, whatever the language. */
export function decimalText({ minor }: Money): string {
  const digits = String(Math.abs(minor)).padStart(3, "0");
  return `${minor < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
