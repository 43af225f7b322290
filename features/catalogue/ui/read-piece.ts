import "server-only";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { getPiece } from "#features/catalogue/queries/get-piece.ts";
import { resolvePieceSlug } from "#features/catalogue/queries/resolve-piece-slug.ts";
import type { PieceDto } from "#features/catalogue/schema.ts";
import { bindPage, cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { decodeSlug } from "#lib/seo/addresses.ts";

/**
 * The piece at an address. Answers 404 for what is not published and a 308 to the current address for an old one.
 * The address itself is resolved outside the page cache, so that only the piece's and the maker's tags bind the page.
 */
export const readPiece = cache(async (locale: Locale, segment: string): Promise<PieceDto> => {
  const slug = decodeSlug(segment);
  const target = slug === null ? null : await resolvePieceSlug({ locale, slug });
  if (!target) {
    await bindPage([tags.pieces()]);
    notFound();
  }
  const of = [tags.piece(target.id), tags.artisan(target.artisanId), tags.prices()];
  const piece = await cached(getPiece, { locale, id: target.id }, of);
  if (!piece) notFound();
  if (target.redirect) permanentRedirect(`/${locale}/pieces/${encodeURIComponent(target.redirect)}`);
  return piece;
});
