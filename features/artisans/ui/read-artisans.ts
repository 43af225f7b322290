import "server-only";
import { notFound } from "next/navigation";
import { listArtisans } from "#features/artisans/queries/list-artisans.ts";
import type { ArtisanListDto } from "#features/artisans/schema.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";

/** The page of makers an address asks for; a page that is no number, or a chamber that is none, answers 404. */
export async function readArtisans(
  locale: Locale,
  query: Record<string, string | string[] | undefined>,
): Promise<ArtisanListDto> {
  const page = (Array.isArray(query.page) ? query.page[0] : query.page) || "1";
  if (!/^[1-9]\d{0,3}$/.test(page)) notFound();
  const wanted = { locale, page: Number(page) };
  if (query.chamber === undefined) return cached(listArtisans, wanted, [tags.artisans(), tags.pieces()]);
  if (typeof query.chamber !== "string" || !/^[a-z0-9-]{1,60}$/.test(query.chamber)) notFound();
  // Asked for by name and rarely: not kept, or anybody could fill the cache with words that are no chamber's.
  const list = await listArtisans({ ...wanted, chamber: query.chamber });
  return list.chamber ? list : notFound();
}

const makersShown = 8;

/** The makers of a craft or a region with the most pieces, for the page about it. */
export const readMakersOf = (locale: Locale, of: { craftId?: Id<"craft">; regionCode?: string }) =>
  cached(listArtisans, { locale, perPage: makersShown, ...of }, [tags.artisans(), tags.pieces()]);
