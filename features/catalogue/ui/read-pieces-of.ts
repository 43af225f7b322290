import "server-only";
import { listPieces } from "#features/catalogue/queries/list-pieces.ts";
import type { PieceListDto } from "#features/catalogue/schema.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const newestShown = 24;

type Of = { craft?: string; regionCode?: string; perPage?: number };

/** The newest pieces of a craft or a region, with the number of all, for the page about it. */
export const readPiecesOf = (locale: Locale, of: Of): Promise<PieceListDto> =>
  cached(listPieces, { locale, perPage: newestShown, ...of }, [
    ...[tags.pieces(), tags.artisans(), tags.prices()],
  ]);
