import "server-only";
import { eq } from "drizzle-orm";
import { publishedPiece } from "#db/schema/published.ts";
import { resolveSlug } from "#db/slugs.ts";
import { resolveSlugInput, type SlugTarget } from "#features/catalogue/schema.ts";
import { isId } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** Where a piece's address leads, see `resolveSlug`; a bare piece id is one of its names. */
export const resolvePieceSlug = definePublicQuery({
  name: "catalogue.resolve-piece-slug",
  input: resolveSlugInput,
  handler: async ({ db, input }): Promise<SlugTarget | null> => {
    const shown = async (id: string) => {
      if (!isId("piece", id)) return null;
      const [row] = await db
        .select({ id: publishedPiece.id, artisanId: publishedPiece.artisanId })
        .from(publishedPiece)
        .where(eq(publishedPiece.id, id));
      return row ?? null;
    };
    const owner = await resolveSlug(db, "piece", input, async (name) => (await shown(name))?.id ?? null);
    const found = owner && (await shown(owner.id));
    return found ? { ...found, redirect: owner.redirect } : null;
  },
});
