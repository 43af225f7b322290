import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { publishedArtisan, publishedSlug } from "#db/schema/published.ts";
import { currentSlugs, slugIn, slugPattern } from "#db/slugs.ts";
import { type ArtisanSlugTarget, resolveArtisanSlugInput } from "#features/artisans/schema.ts";
import { locales } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** Where a maker's address leads: see `catalogue.resolve-piece-slug`. Null unless the maker is verified. */
export const resolveArtisanSlug = definePublicQuery({
  name: "artisans.resolve-artisan-slug",
  input: resolveArtisanSlugInput,
  handler: async ({ db, input }): Promise<ArtisanSlugTarget | null> => {
    if (!slugPattern.test(input.slug)) return null;
    const matches = await db
      .select({ locale: publishedSlug.locale, id: publishedArtisan.id })
      .from(publishedArtisan)
      .leftJoin(
        publishedSlug,
        and(eq(publishedArtisan.id, publishedSlug.targetId), eq(publishedSlug.kind, "artisan")),
      )
      .where(
        isId("artisan", input.slug)
          ? eq(publishedArtisan.id, input.slug)
          : and(inArray(publishedSlug.locale, [...locales]), eq(publishedSlug.slug, input.slug)),
      );
    const found = matches.find((match) => match.locale === input.locale) ?? matches[0];
    if (!found) return null;
    const slugs = await currentSlugs(db, "artisan", [found.id]);
    const current = slugIn(slugs.get(found.id), input.locale, found.id);
    return { id: found.id, redirect: current === input.slug ? null : current };
  },
});
