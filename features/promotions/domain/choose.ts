import type { Bearer } from "#db/schema/promotions.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A promotion in force as it lowers one piece. */
export type PieceReduction = {
  promotionId: Id<"promotion">;
  /** One of the two: a part, or dirhams off each unit. */
  basisPoints: number | null;
  amountMinor: number | null;
  /** What the maker wants for a unit at least; null without such a wish. */
  floorMinor: number | null;
  bearer: Bearer;
  endsOn: string;
  /** True where its buyer typed a code. */
  isByCode: boolean;
  /** Dirhams that are left of its budget; null without one. */
  leftMinor: number | null;
};

/** A promotion in force that pays for a parcel's delivery. */
export type DeliveryOffer = Pick<PieceReduction, "promotionId" | "bearer" | "endsOn" | "leftMinor">;

type Known = { promotionId: string; bearer: Bearer; leftMinor: number | null };

/** Of equals the one that costs its maker nothing, then the older. */
const inOrder = (a: Known, b: Known): number =>
  Number(a.bearer === "artisan") - Number(b.bearer === "artisan") || (a.promotionId < b.promotionId ? -1 : 1);

/**
 * Which promotion lowers which line: one a line, the one that saves its buyer most, as far as its budget goes. Never two on one
 * line. `saving` is what a promotion takes off the whole line in dirhams. Lines are taken in the order of their skus, so that the
 * basket, the page before paying and the purchase answer alike.
 */
export function chooseReductions<L extends { sku: string; pieceId: Id<"piece"> }>(
  lines: readonly L[],
  offers: ReadonlyMap<Id<"piece">, readonly PieceReduction[]>,
  saving: (line: L, offer: PieceReduction) => number,
): Map<string, PieceReduction> {
  const spent = new Map<string, number>();
  const chosen = new Map<string, PieceReduction>();
  for (const line of lines.toSorted((a, b) => (a.sku < b.sku ? -1 : 1))) {
    const [best] = (offers.get(line.pieceId) ?? [])
      .map((offer) => ({ offer, saves: saving(line, offer) }))
      .filter(({ offer, saves }) => saves > 0 && fits(offer, saves, spent))
      .sort((a, b) => b.saves - a.saves || inOrder(a.offer, b.offer));
    if (!best) continue;
    chosen.set(line.sku, best.offer);
    spent.set(best.offer.promotionId, (spent.get(best.offer.promotionId) ?? 0) + best.saves);
  }
  return chosen;
}

/** A parcel as far as its delivery may be paid for by somebody else. */
export type OfferedParcel = { artisanId: string; pieceIds: readonly Id<"piece">[]; minor: number };

/**
 * Which promotion pays for the delivery of which parcel: one that is about every piece in it, as far as its budget goes. It stands
 * beside what lowers the pieces.
 */
export function chooseDeliveries(
  parcels: readonly OfferedParcel[],
  offers: ReadonlyMap<Id<"piece">, readonly DeliveryOffer[]>,
): Map<string, DeliveryOffer> {
  const spent = new Map<string, number>();
  const chosen = new Map<string, DeliveryOffer>();
  for (const { artisanId, pieceIds, minor } of parcels) {
    const [first, ...others] = pieceIds.map((pieceId) => offers.get(pieceId) ?? []);
    const [best] = (first ?? [])
      .filter(({ promotionId }) => others.every((own) => own.some((one) => one.promotionId === promotionId)))
      .filter((offer) => fits(offer, minor, spent))
      .sort(inOrder);
    if (!best || minor === 0) continue;
    chosen.set(artisanId, best);
    spent.set(best.promotionId, (spent.get(best.promotionId) ?? 0) + minor);
  }
  return chosen;
}

function fits(offer: Known, minor: number, spent: ReadonlyMap<string, number>): boolean {
  return offer.leftMinor === null || (spent.get(offer.promotionId) ?? 0) + minor <= offer.leftMinor;
}
