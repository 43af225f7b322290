import type { ItemList } from "schema-dts";
import { piecePages } from "#features/catalogue/piece-pages.ts";
import type { PieceListDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { itemList } from "#lib/seo/structured-data.ts";

/** A page of the list of pieces as schema.org ItemList; positions go on from page to page. */
export function piecesJsonLd(list: PieceListDto, locale: Locale, perPage = 24): ItemList {
  const from = (list.page - 1) * perPage;
  return itemList(piecePages(list.pieces, locale), { total: list.total, from });
}
