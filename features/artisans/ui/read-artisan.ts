import "server-only";
import { cache } from "react";
import { getArtisan } from "#features/artisans/queries/get-artisan.ts";
import { resolveArtisanSlug } from "#features/artisans/queries/resolve-artisan-slug.ts";
import type { ArtisanDto } from "#features/artisans/schema.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { atSlug } from "#lib/seo/at-slug.ts";

/** The verified maker at an address: 404 for anybody else, a 308 from an old address to the current one. */
export const readArtisan = cache(
  (locale: Locale, segment: string): Promise<ArtisanDto> =>
    atSlug({
      locale,
      segment,
      parent: "/artisans",
      missing: [tags.artisans()],
      resolve: resolveArtisanSlug,
      read: ({ id }) => cached(getArtisan, { locale, id }, [tags.artisan(id)]),
    }),
);
