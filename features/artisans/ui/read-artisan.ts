import "server-only";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { getArtisan } from "#features/artisans/queries/get-artisan.ts";
import { resolveArtisanSlug } from "#features/artisans/queries/resolve-artisan-slug.ts";
import type { ArtisanDto } from "#features/artisans/schema.ts";
import { bindPage, cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { decodeSlug } from "#lib/seo/addresses.ts";

/** The verified maker at an address: 404 for anybody else, a 308 from an old address to the current one. */
export const readArtisan = cache(async (locale: Locale, segment: string): Promise<ArtisanDto> => {
  const slug = decodeSlug(segment);
  const target = slug === null ? null : await resolveArtisanSlug({ locale, slug });
  if (!target) {
    await bindPage([tags.artisans()]);
    notFound();
  }
  const artisan = await cached(getArtisan, { locale, id: target.id }, [tags.artisan(target.id)]);
  if (!artisan) notFound();
  if (target.redirect) permanentRedirect(`/${locale}/artisans/${encodeURIComponent(target.redirect)}`);
  return artisan;
});
