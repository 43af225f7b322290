import "server-only";
import type { Tx } from "#db/client.ts";
import { priceBasket } from "#features/checkout/queries/price-basket.ts";
import { readBasket } from "#features/checkout/queries/read-basket.ts";
import type { Money } from "#lib/money/money.ts";

/** What one unit of each option costs over the table of a stand today, and how many are free; those that are for sale alone. */
export async function priceAtStand(
  tx: Tx,
  skus: readonly string[],
  day: string,
): Promise<Map<string, { price: Money; free: number }>> {
  const wanted = skus.map((sku) => ({ sku, quantity: 1, seen: null, collectionId: null }));
  const lines = (await readBasket(tx, wanted)).filter((line) => line.isForSale);
  if (lines.length === 0) return new Map();
  const choice = {
    ...{ country: "MA" as const, currency: "MAD" as const, service: "standard" as const },
    ...{ payDuties: false, atStand: true as const, code: null, buyer: null },
  };
  const priced = await priceBasket(tx, lines, choice, day);
  if (typeof priced === "string") throw new Error(`a stand needs no ${priced}`);
  return new Map(priced.lines.map(({ sku, charge, free }) => [sku, { price: charge.unit, free }]));
}
