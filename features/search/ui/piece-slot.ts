import type { ComponentType } from "react";
import type { FoundDto } from "#features/search/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** The catalogue's grid of pieces, handed in by the page: slices meet at their doors, not in each other's looks. */
export type PieceSlot = ComponentType<{
  pieces: FoundDto["pieces"];
  locale: Locale;
  priority?: number;
  headingLevel?: 2 | 3;
}>;
