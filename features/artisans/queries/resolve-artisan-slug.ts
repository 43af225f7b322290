import "server-only";
import { eq } from "drizzle-orm";
import { publishedArtisan } from "#db/schema/published.ts";
import { resolveSlug } from "#db/slugs.ts";
import { type ArtisanSlugTarget, resolveArtisanSlugInput } from "#features/artisans/schema.ts";
import { isId } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** Where a maker's address leads, see `resolveSlug`; a bare id is one of their names. Null unless the maker is shown. */
export const resolveArtisanSlug = definePublicQuery({
  name: "artisans.resolve-artisan-slug",
  input: resolveArtisanSlugInput,
  handler: async ({ db, input }): Promise<ArtisanSlugTarget | null> => {
    const owner = await resolveSlug(db, "artisan", input, async (name) => {
      if (!isId("artisan", name)) return null;
      const [row] = await db
        .select({ id: publishedArtisan.id })
        .from(publishedArtisan)
        .where(eq(publishedArtisan.id, name));
      return row?.id ?? null;
    });
    return owner && isId("artisan", owner.id) ? { id: owner.id, redirect: owner.redirect } : null;
  },
});
