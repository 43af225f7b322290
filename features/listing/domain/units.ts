import type { Availability } from "#features/listing/schema.ts";

/** Orders a workshop takes on at once when it does not say. */
const usualCapacity = 3;

/**
 * Units an option begins with. A unique piece is one; something made to order counts the places free in the workshop, which is
 * what `stock` means for it.
 */
export function unitsOf(availability: Availability, given: number | null): number {
  if (availability === "unique") return 1;
  return given ?? (availability === "made_to_order" ? usualCapacity : 1);
}

/** Most units of one option: a unique piece is there once. */
export const mostUnits = (availability: Availability): number => (availability === "unique" ? 1 : 9999);
