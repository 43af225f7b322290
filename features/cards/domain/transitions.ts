import type { CardState } from "#db/schema/cards.ts";

/** Which state of a card may follow which. The database holds the same table; a test compares them. */
export const cardTransitions: Readonly<Record<CardState, readonly CardState[]>> = {
  active: ["lost", "replaced", "revoked"],
  lost: ["replaced", "revoked"],
  replaced: [],
  revoked: [],
};
