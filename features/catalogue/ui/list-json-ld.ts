import type { ItemList } from "schema-dts";
import type { PieceCardDto, PieceListDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { itemList, type NamedPage } from "#lib/seo/structured-data.ts";

/** Pieces as the pages that a list leads to. */
export function piecePages(pieces: readonly PieceCardDto[], locale: Locale): NamedPage[] {
  return pieces.map(({ title, slug }) => ({
    name: pick(title, locale).text,
    path: `/${locale}/pieces/${slug}`,
  }));
}

/** A page of the list of pieces as schema.org ItemList; positions go on from page to page. */
export function piecesJsonLd(list: PieceListDto, locale: Locale, perPage = 24): ItemList {
  const from = (list.page - 1) * perPage;
  return itemList(piecePages(list.pieces, locale), { total: list.total, from });
}
