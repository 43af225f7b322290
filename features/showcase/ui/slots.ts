import type { ReactNode } from "react";
import type { PieceCardDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** The grid of pieces, handed in by the page: the catalogue's own look. */
export type PiecesSlot = (props: {
  pieces: readonly PieceCardDto[];
  locale: Locale;
  priority?: number;
  /** The code that the links to the pieces carry along. */
  via?: string;
}) => ReactNode;
