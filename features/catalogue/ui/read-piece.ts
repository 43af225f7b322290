import "server-only";
import { cache } from "react";
import { getPiece } from "#features/catalogue/queries/get-piece.ts";
import { nearPieces } from "#features/catalogue/queries/near-pieces.ts";
import { resolvePieceSlug } from "#features/catalogue/queries/resolve-piece-slug.ts";
import type { PieceDto } from "#features/catalogue/schema.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { atSlug } from "#lib/seo/at-slug.ts";

/** The piece at an address: 404 for what is not published, a 308 from an old address to the current one. */
export const readPiece = cache(
  (locale: Locale, segment: string): Promise<PieceDto> =>
    atSlug({
      locale,
      segment,
      parent: "/pieces",
      missing: [tags.pieces()],
      resolve: resolvePieceSlug,
      read: async ({ id, artisanId }) => {
        const shown = [{ id, artisanId }, ...(await nearPieces({ locale, id }))];
        const of = shown.flatMap((each) => [tags.piece(each.id), tags.artisan(each.artisanId)]);
        return cached(getPiece, { locale, id }, [...of, tags.prices()]);
      },
    }),
);
