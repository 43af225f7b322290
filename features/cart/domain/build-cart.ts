import type { OwnLine } from "#features/cart/domain/own-line.ts";
import { priceLine, type Terms } from "#features/cart/domain/price-line.ts";
import type { CartDto, CartLineDto } from "#features/cart/schema.ts";
import { type CartOfferDto, maySendTo } from "#features/catalogue/schema.ts";
import { chooseDeliveries } from "#features/promotions/schema.ts";
import { sum } from "#lib/money/money.ts";
import { sumPrices } from "#lib/money/prices.ts";

/** A basket as it is shown: grouped by maker in the order things were added, with what changed since said on the line. */
export function buildCart(
  stored: readonly OwnLine[],
  offers: readonly CartOfferDto[],
  terms: Terms,
  titles: ReadonlyMap<string, CartDto["vanished"][number]["title"]> = new Map(),
): CartDto {
  const bySku = new Map(offers.map((offer) => [offer.sku, offer]));
  const groups: CartDto["groups"] = [];
  const vanished: CartDto["vanished"] = [];
  for (const own of stored) {
    const offer = bySku.get(own.sku);
    if (!offer) {
      vanished.push({ sku: own.sku, title: titles.get(own.sku) ?? null });
      continue;
    }
    const group = groups.find((candidate) => candidate.artisanId === offer.artisanId);
    const line: CartLineDto = {
      ...priceLine(own, offer, terms),
      problem: problemOf(offer, own.quantity, terms.country),
    };
    if (group) group.lines.push(line);
    else {
      const { artisanId, makerName, makerTown } = offer;
      groups.push({ artisanId, makerName, makerTown, lines: [line], isDeliveryPaid: false });
    }
  }
  for (const group of groups) group.isDeliveryPaid = isDeliveryPaid(group, terms);
  const lines = groups.flatMap((group) => group.lines);
  const sellable = lines.filter((line) => line.problem !== "GONE");
  return {
    groups,
    vanished,
    code: terms.code ? { text: terms.code, isUsed: lines.some((line) => line.reduction?.isByCode) } : null,
    currency: terms.rate?.currency ?? "MAD",
    items: sum(
      sellable.map((line) => line.total),
      terms.rate?.currency ?? "MAD",
    ),
    itemsInDirhams: sum(
      sellable.map((line) => line.inDirhams),
      "MAD",
    ),
    itemsIn: sumPrices(sellable.map((line) => line.totals)),
    count: lines.reduce((count, line) => count + line.quantity, 0),
    canCheckOut: lines.length > 0 && vanished.length === 0 && lines.every((line) => line.problem === null),
  };
}

/**
 * A promotion that is about every piece of a parcel pays for its delivery. One with a budget is not promised here: whether it is enough
 * depends on the address.
 */
function isDeliveryPaid({ lines }: CartDto["groups"][number], { deliveries }: Terms): boolean {
  const parcel = lines.map(({ offer }) => offer.pieceId);
  const unlimited = new Map(
    [...deliveries].map(([id, offers]) => [id, offers.filter((one) => one.leftMinor === null)]),
  );
  return chooseDeliveries([{ artisanId: "", pieceIds: parcel, minor: 1 }], unlimited).size > 0;
}

function problemOf(offer: CartOfferDto, quantity: number, country: Terms["country"]): CartLineDto["problem"] {
  if (offer.available === 0) return "GONE";
  if (offer.available < quantity) return "FEWER";
  return country && !maySendTo(offer.restriction, country) ? "NOT_THERE" : null;
}
