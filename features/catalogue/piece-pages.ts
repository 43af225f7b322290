import type { PieceCardDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import type { NamedPage } from "#lib/seo/structured-data.ts";

/** Pieces as the pages that a list leads to. */
export function piecePages(pieces: readonly PieceCardDto[], locale: Locale): NamedPage[] {
  return pieces.map(({ title, slug }) => ({
    name: pick(title, locale).text,
    path: `/${locale}/pieces/${slug}`,
  }));
}
