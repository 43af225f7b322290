import type { Standing } from "#db/schema/artisans.ts";
import type { CardState } from "#db/schema/cards.ts";
import { standingEffects } from "#features/register/schema.ts";

/** What a card is worth on a day. `on` is the ISO day since when, for `valid` the last day of validity. */
export type CardVerdict = {
  kind: "valid" | "expired" | "suspended" | "revoked" | "lost" | "replaced";
  on: string;
};

/** What the check page says: the register's verdict, unless the card's signed form is not what the chamber signed. */
export type ShownVerdict = Omit<CardVerdict, "kind"> & { kind: CardVerdict["kind"] | "forged" };

export type CardFacts = {
  state: CardState;
  /** ISO days. */
  stateOn: string;
  validUntil: string;
  standing: Standing;
  standingOn: string;
};

/**
 * Judges a card: what happened to the card itself first, then what its holder's standing does to it, then its dates. The
 * last day of validity is a valid one.
 */
export function judgeCard(card: CardFacts, today: string): CardVerdict {
  if (card.state !== "active") return { kind: card.state, on: card.stateOn };
  const effect = standingEffects[card.standing].card;
  if (effect === "revoked" || effect === "suspended") return { kind: effect, on: card.standingOn };
  if (card.validUntil < today) return { kind: "expired", on: card.validUntil };
  if (effect === "expired") return { kind: "expired", on: card.standingOn };
  return { kind: "valid", on: card.validUntil };
}

/** True where the page still shows the holder's picture: a dead card needs no face, only its verdict. */
export const showsPhoto = ({ kind }: ShownVerdict) => ["valid", "expired", "suspended"].includes(kind);
