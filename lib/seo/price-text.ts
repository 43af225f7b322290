import type { Money } from "#lib/money/money.ts";

/** An amount as machines read it: `1200.50`. Works on the digits, so no amount passes through a float. */
export function decimalAmount(value: Money): string {
  const digits = String(Math.abs(value.minor)).padStart(3, "0");
  return `${value.minor < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
