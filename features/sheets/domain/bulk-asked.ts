import {
  changedPrice,
  type PriceChange,
  priceChange,
  type Rounding,
  roundings,
} from "#features/sheets/domain/bulk.ts";
import type { OpenPiece } from "#features/sheets/schema.ts";

/** What may be done with several pieces at once. */
export const deeds = ["price", "unique", "stock", "made_to_order", "pause", "offer"] as const;
export type Deed = (typeof deeds)[number];

/** Pieces that are changed in one go at most. */
const bulkAtMost = 100;

/** What an address asks to see before it is done. */
export type Asked = {
  ids: readonly string[];
  /** Pieces that were chosen beyond as many as go at once, and left out. */
  cut: number;
  deed: Deed | null;
  by: "percent" | "amount";
  amount: string;
  rounding: Rounding;
  leadDays: string;
};

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the choice of an address; whatever is none of ours is left out. */
export function askedIn(query: Query): Asked {
  const one = (name: string) => (typeof query[name] === "string" ? query[name].trim() : "");
  const given = query.id;
  const ids = [...new Set([given ?? []].flat())];
  return {
    ids: ids.slice(0, bulkAtMost),
    cut: Math.max(0, ids.length - bulkAtMost),
    deed: deeds.find((known) => known === one("deed")) ?? null,
    by: one("by") === "amount" ? "amount" : "percent",
    amount: one("amount").slice(0, 12),
    rounding: roundings.find((known) => known === one("rounding")) ?? "1",
    leadDays: one("leadDays").slice(0, 4),
  };
}

export type PlannedPrice = { pieceId: string; sku: string; from: number; to: number };

/** The prices of the chosen pieces as they are and as they would be. Null when no change is typed. */
export function plannedPrices(pieces: readonly OpenPiece[], asked: Asked): PlannedPrice[] | null {
  const change: PriceChange | null = priceChange(asked.by, asked.amount);
  if (!change) return null;
  return pieces.flatMap(({ id, options }) =>
    options.map(({ sku, priceMinor }) => ({
      ...{ pieceId: id, sku, from: priceMinor },
      to: changedPrice(priceMinor, change, asked.rounding),
    })),
  );
}
