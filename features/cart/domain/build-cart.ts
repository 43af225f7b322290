import type { CartDto, CartLineDto } from "#features/cart/schema.ts";
import type { CartOfferDto } from "#features/catalogue/schema.ts";
import { sum, times } from "#lib/money/money.ts";
import { sumPrices, timesPrices } from "#lib/money/prices.ts";

export type StoredLine = { sku: string; quantity: number };

/** A basket as it is shown: grouped by maker in the order things were added, with what changed since said on the line. */
export function buildCart(stored: readonly StoredLine[], offers: readonly CartOfferDto[]): CartDto {
  const bySku = new Map(offers.map((offer) => [offer.sku, offer]));
  const groups: CartDto["groups"] = [];
  const vanished: string[] = [];
  for (const { sku, quantity } of stored) {
    const offer = bySku.get(sku);
    if (!offer) {
      vanished.push(sku);
      continue;
    }
    const group = groups.find((candidate) => candidate.artisanId === offer.artisanId);
    const line: CartLineDto = {
      offer,
      quantity,
      total: times(offer.price, quantity),
      totals: timesPrices(offer.prices, quantity),
      problem: problemOf(offer, quantity),
    };
    if (group) group.lines.push(line);
    else {
      const { artisanId, makerName, makerTown } = offer;
      groups.push({ artisanId, makerName, makerTown, lines: [line] });
    }
  }
  const lines = groups.flatMap((group) => group.lines);
  const sellable = lines.filter((line) => line.problem !== "GONE");
  return {
    groups,
    vanished,
    items: sum(
      sellable.map((line) => line.total),
      "MAD",
    ),
    itemsIn: sumPrices(sellable.map((line) => line.totals)),
    count: lines.reduce((count, line) => count + line.quantity, 0),
    canCheckOut: lines.length > 0 && vanished.length === 0 && lines.every((line) => line.problem === null),
  };
}

function problemOf(offer: CartOfferDto, quantity: number): CartLineDto["problem"] {
  if (offer.available === 0) return "GONE";
  return offer.available < quantity ? "FEWER" : null;
}
