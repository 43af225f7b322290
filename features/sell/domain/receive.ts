import type { Share } from "#features/sell/schema.ts";
import { type Money, minus, money, portion } from "#lib/money/money.ts";

export type Received = { price: Money; commission: Money; vat: Money; receives: Money };

/**
 * What a maker is owed of a price, as the checkout and the ledger compute it: less the platform's commission and the tax on that.
 * What cards cost is borne by the platform.
 */
export function received(minor: number, { basisPoints, vatBasisPoints }: Share): Received {
  const price = money(minor, "MAD");
  const commission = portion(price, basisPoints, 10_000);
  const vat = portion(commission, vatBasisPoints, 10_000);
  return { price, commission, vat, receives: minus(minus(price, commission), vat) };
}
