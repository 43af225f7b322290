import type { Availability } from "#features/catalogue/schema.ts";

/** What a visitor can do about a piece, from its kind and its free units. */
export type Buyability =
  | { kind: "unique" }
  | { kind: "left"; n: number }
  | { kind: "made_to_order"; days: number }
  | { kind: "sold" }
  | { kind: "none" };

/**
 * `none` is a piece all of whose units are sold or promised to somebody who is paying; a promise that fails gives the
 * unit back. `sold` is for good.
 */
export function buyability(piece: {
  state?: "published" | "sold";
  availability: Availability;
  available: number;
  leadDays: number | null;
}): Buyability {
  if (piece.state === "sold") return { kind: "sold" };
  if (piece.available <= 0) return { kind: "none" };
  if (piece.availability === "unique") return { kind: "unique" };
  if (piece.availability === "made_to_order") return { kind: "made_to_order", days: piece.leadDays ?? 0 };
  return { kind: "left", n: piece.available };
}

/** Largest quantity the form offers; a basket line holds at most 20. */
export function largestQuantity(availability: Availability, available: number): number {
  return availability === "unique" ? Math.min(available, 1) : Math.min(available, 10);
}
