import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { getCollection } from "#features/showcase/queries/get-collection.ts";
import { getCraft } from "#features/showcase/queries/get-craft.ts";
import { getRegion } from "#features/showcase/queries/get-region.ts";
import { home } from "#features/showcase/queries/home.ts";
import { listCollections } from "#features/showcase/queries/list-collections.ts";
import { listEndangered } from "#features/showcase/queries/list-endangered.ts";
import { listRegions } from "#features/showcase/queries/list-regions.ts";
import { readReturnRule, readTariffs } from "#features/showcase/queries/read-tariffs.ts";
import { resolveShowcaseSlug } from "#features/showcase/queries/resolve-slug.ts";
import { showCrafts } from "#features/showcase/queries/show-crafts.ts";
import type { CollectionPageDto, CraftPageDto, RegionPageDto } from "#features/showcase/schema.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { atSlug } from "#lib/seo/at-slug.ts";

/** What stands in a shop window changes with pieces and with who makes them. */
const window = [tags.pieces(), tags.artisans(), tags.crafts(), tags.prices()];

export const readHome = (locale: Locale) =>
  cached(home, { locale }, [
    ...window,
    ...[tags.home(), tags.regions(), tags.chambers(), tags.collections()],
  ]);

export const readCraftsPage = (locale: Locale) => cached(showCrafts, { locale }, window);

export const readEndangered = (locale: Locale) => cached(listEndangered, { locale }, window);

export const readRegionsPage = (locale: Locale) =>
  cached(listRegions, { locale }, [...window, tags.regions(), tags.chambers()]);

export const readCollectionsPage = (locale: Locale) =>
  cached(listCollections, { locale }, [...window, tags.collections(), tags.chambers()]);

/** Prices and rules take effect by the calendar: no command stamps them, the page's time does. */
export const readDelivery = () => cached(readTariffs, {}, []);
export const readReturns = () => cached(readReturnRule, {}, []);

/** The craft at an address; 404 for none, 308 from another name of it. */
export const readCraft = cache(
  (locale: Locale, segment: string): Promise<CraftPageDto> =>
    atSlug({
      ...{ locale, segment, parent: "/crafts" },
      missing: [tags.crafts()],
      resolve: (at) => resolveShowcaseSlug({ kind: "craft", ...at }),
      read: async ({ id }) => (isId("craft", id) ? cached(getCraft, { locale, id }, window) : notFound()),
    }),
);

/** The region at an address; 404 for none, 308 from another name of it. */
export const readRegion = cache(
  (locale: Locale, segment: string): Promise<RegionPageDto> =>
    atSlug({
      ...{ locale, segment, parent: "/regions" },
      missing: [tags.regions()],
      resolve: (at) => resolveShowcaseSlug({ kind: "region", ...at }),
      read: ({ id }) => cached(getRegion, { locale, code: id }, [...window, tags.regions(), tags.chambers()]),
    }),
);

/** The published collection at an address; 404 for none, 308 from another name of it. */
export const readCollection = cache(
  (locale: Locale, segment: string): Promise<CollectionPageDto> =>
    atSlug({
      ...{ locale, segment, parent: "/collections" },
      missing: [tags.collections()],
      resolve: (at) => resolveShowcaseSlug({ kind: "collection", ...at }),
      read: async ({ id }) =>
        isId("collection", id)
          ? cached(getCollection, { locale, id }, [
              ...window,
              ...[tags.collections(), tags.chambers(), tags.fairs()],
            ])
          : notFound(),
    }),
);
