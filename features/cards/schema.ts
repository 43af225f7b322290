import { z } from "zod";
import type { ArtisanKind } from "#db/schema/artisans.ts";
import type { CardState } from "#db/schema/cards.ts";
import { cardsAPrint } from "#features/cards/domain/print-sheet.ts";
import type { CardVerdict } from "#features/cards/domain/verdict.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

export { validUntil } from "#features/cards/domain/validity.ts";

/** Why a card is replaced. */
export const replaceReasons = ["lost", "stolen", "damaged", "details_changed", "misprint"] as const;
/** Why a card is taken away. */
export const revokeReasons = [
  "obtained_by_fraud",
  "misused",
  "issued_in_error",
  "left_trade",
  "deceased",
] as const;
export type CardReason = (typeof replaceReasons)[number] | (typeof revokeReasons)[number] | "renewed";

/** Cards of one print or one hand-over. */
export const cardIdsSchema = z.strictObject({
  cardIds: z.array(idSchema("card")).min(1, "CARDS_NONE").max(cardsAPrint, "CARDS_TOO_MANY"),
});

/** Lists of the office. */
export const cardTabs = ["to_print", "to_hand_over", "running_out", "lost", "all"] as const;
export type CardTab = (typeof cardTabs)[number];

/** A card as the office and its holder see it. Days are ISO dates, moments ISO instants. */
export type CardDto = {
  id: Id<"card">;
  number: string;
  code: string;
  artisanId: Id<"artisan">;
  chamberId: Id<"chamber">;
  holderName: LocalizedText;
  trade: LocalizedText;
  kind: ArtisanKind;
  registryNumber: string;
  validFrom: string;
  validUntil: string;
  /** What happened to the card itself; what it is worth is `verdict`. */
  state: CardState;
  verdict: CardVerdict;
  /** Days to the last day of validity; negative once it has passed. */
  daysLeft: number;
  reason: CardReason | null;
  photoId: Id<"document"> | null;
  issuedAt: string;
  printedAt: string | null;
  handedOverAt: string | null;
  isDemonstration: boolean;
};

export type CardList = {
  chamberId: Id<"chamber">;
  tab: CardTab;
  q: string;
  /** 1-based. */
  page: number;
  pages: number;
  counts: Record<CardTab, number>;
  cards: CardDto[];
};

/** The maker's cards, the latest first, and whether another may be made now. */
export type MakerCards = {
  artisanId: Id<"artisan">;
  chamberId: Id<"chamber">;
  chamberName: LocalizedText;
  cards: CardDto[];
  /** A first card, or the next one of a card that runs out soon, may be issued. */
  mayIssue: boolean;
};

/** What is printed on a card, and where its chamber is reached. */
export type PrintCard = CardDto & {
  chamberName: LocalizedText;
  chamberAddress: LocalizedText | null;
  chamberPhone: string | null;
  chamberEmail: string | null;
};

export type CardSheet = {
  chamberId: Id<"chamber">;
  cards: PrintCard[];
  /** How many of the chosen cards are no longer in force and so not on it. */
  ended: number;
};
