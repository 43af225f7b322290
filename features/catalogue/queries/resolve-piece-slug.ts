import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { publishedPiece, publishedSlug } from "#db/schema/published.ts";
import { currentSlugs, slugIn, slugPattern } from "#db/slugs.ts";
import { resolveSlugInput, type SlugTarget } from "#features/catalogue/schema.ts";
import { locales } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/**
 * Where an address leads. An old slug, a slug of another language (the language switch keeps the word) and a bare
 * piece id give the current slug to redirect to. Null for what is not published, whatever the slug table holds.
 */
export const resolvePieceSlug = definePublicQuery({
  name: "catalogue.resolve-piece-slug",
  input: resolveSlugInput,
  handler: async ({ db, input }): Promise<SlugTarget | null> => {
    if (!slugPattern.test(input.slug)) return null;
    const matches = await db
      .select({ locale: publishedSlug.locale, id: publishedPiece.id, artisanId: publishedPiece.artisanId })
      .from(publishedPiece)
      .leftJoin(
        publishedSlug,
        and(eq(publishedPiece.id, publishedSlug.targetId), eq(publishedSlug.kind, "piece")),
      )
      .where(
        isId("piece", input.slug)
          ? eq(publishedPiece.id, input.slug)
          : and(inArray(publishedSlug.locale, [...locales]), eq(publishedSlug.slug, input.slug)),
      );
    const found = matches.find((match) => match.locale === input.locale) ?? matches[0];
    if (!found) return null;
    const slugs = await currentSlugs(db, "piece", [found.id]);
    const current = slugIn(slugs.get(found.id), input.locale, found.id);
    return { id: found.id, artisanId: found.artisanId, redirect: current === input.slug ? null : current };
  },
});
