import { statusListLength } from "#lib/credentials/status-list.ts";

// A place of a credential counts through all lists of its chamber and purpose, `statusListLength` to a list.

/** The list that a place is in, counted from 1. */
export const listOf = (place: number): number => Math.floor(place / statusListLength) + 1;

/** Where in its list a place is. */
export const indexIn = (place: number): number => place % statusListLength;

/** The first place of a list, and the first of the next. */
export function boundsOf(list: number): { from: number; to: number } {
  return { from: (list - 1) * statusListLength, to: list * statusListLength };
}
