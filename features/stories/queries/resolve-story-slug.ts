import "server-only";
import { eq, or } from "drizzle-orm";
import { publishedStory } from "#db/schema/published-showcase.ts";
import { resolveSlug } from "#db/slugs.ts";
import { type StoryTarget, storySlugInput } from "#features/stories/schema.ts";
import { isId } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** Where a story's address leads, see `resolveSlug`; its id and its key are names of it too. Null unless it is published. */
export const resolveStorySlug = definePublicQuery({
  name: "stories.resolve-slug",
  input: storySlugInput,
  handler: async ({ db, input }): Promise<StoryTarget | null> => {
    const named = async (name: string) => {
      const key = eq(publishedStory.key, name);
      const [row] = await db
        .select({ id: publishedStory.id, artisanId: publishedStory.artisanId })
        .from(publishedStory)
        .where(isId("story", name) ? or(key, eq(publishedStory.id, name)) : key);
      return row ?? null;
    };
    const owner = await resolveSlug(db, "story", input, async (name) => (await named(name))?.id ?? null);
    const found = owner && (await named(owner.id));
    return found ? { ...found, redirect: owner.redirect } : null;
  },
});
