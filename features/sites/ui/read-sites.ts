import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { getSite, listSites, resolveSiteSlug, type SitePage } from "#features/sites/queries/public-sites.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { atSlug } from "#lib/seo/at-slug.ts";

/** Every site that is shown. */
export const readSites = () => cached(listSites, {}, [tags.sites(), tags.chambers()]);

/** The site at an address; 404 for none, 308 from another name of it. */
export const readSite = cache(
  (locale: Locale, segment: string): Promise<SitePage> =>
    atSlug({
      ...{ locale, segment, parent: "/sites" },
      missing: [tags.sites()],
      resolve: resolveSiteSlug,
      read: async ({ id }) =>
        isId("site", id)
          ? cached(getSite, { locale, id }, [
              ...[tags.sites(), tags.artisans(), tags.pieces(), tags.prices(), tags.chambers()],
            ])
          : notFound(),
    }),
);
