import "server-only";
import { type Query, readFilters } from "#features/search/domain/address.ts";
import { findPieces } from "#features/search/queries/find-pieces.ts";
import { suggest } from "#features/search/queries/suggest.ts";
import type { FacetValue, Filters, FoundDto, SuggestionDto } from "#features/search/schema.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export type SearchPage = {
  filters: Filters;
  found: FoundDto;
  suggestions: SuggestionDto[];
  /** Crafts to look at instead, when nothing was found. */
  crafts: readonly FacetValue[];
};

/** Everything there is, as the cached page of the shop shows it. */
export function readShop(locale: Locale): Promise<FoundDto> {
  return cached(findPieces, { locale, sort: "newest" }, [tags.pieces(), tags.artisans(), tags.crafts()]);
}

/** What an address asks for, read straight from the search table. */
export async function readSearch(locale: Locale, query: Query): Promise<SearchPage> {
  const filters = readFilters(locale, query);
  const [found, suggestions] = await Promise.all([
    findPieces(filters),
    filters.q ? suggest({ locale, q: filters.q }) : [],
  ]);
  const crafts = found.pieces.length > 0 ? [] : (await readShop(locale)).facets.craft;
  return { filters, found, suggestions, crafts };
}
