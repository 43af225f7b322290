import type { CardDto } from "#features/cards/schema.ts";
import type { Outcome } from "#features/cards/ui/outcome-notice.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** What cannot be undone gets a page of its own before it is done. */
export const cardSteps = ["lost", "replace", "revoke"] as const;
export type CardStep = (typeof cardSteps)[number];

/** What the office's page of a card is made from. */
export type CardDetailProps = {
  card: CardDto;
  /** Every card of the same maker, this one too. */
  all: readonly CardDto[];
  /** Five-minute address of the portrait; null without one. */
  photo: string | null;
  /** The next card may be issued now. */
  mayIssue: boolean;
  isManager: boolean;
  /** What the officer is about to do, or nothing yet. */
  step: CardStep | null;
  reason: string;
  outcome: Outcome;
  locale: Locale;
};
