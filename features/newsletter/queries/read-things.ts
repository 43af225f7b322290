import "server-only";
import { inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { publishedCollection } from "#db/schema/published.ts";
import { publishedStory } from "#db/schema/published-showcase.ts";
import { currentSlugs, slugsInAll } from "#db/slugs.ts";
import type { IssueItem } from "#features/newsletter/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

type Wanted = readonly { kind: "collection" | "story"; id: string }[];

/** What an issue tells of, in its order; what is published no more is left out. */
export async function readThings(tx: Tx, wanted: Wanted): Promise<IssueItem[]> {
  const of = (kind: string) => wanted.filter((one) => one.kind === kind).map(({ id }) => id);
  const [collectionIds, storyIds] = [of("collection"), of("story")];
  const collections = collectionIds.length
    ? await tx
        .select({
          id: publishedCollection.id,
          title: publishedCollection.title,
          text: publishedCollection.intro,
        })
        .from(publishedCollection)
        .where(inArray(publishedCollection.id, collectionIds as Id<"collection">[]))
    : [];
  const stories = storyIds.length
    ? await tx
        .select({ id: publishedStory.id, title: publishedStory.title, text: publishedStory.standfirst })
        .from(publishedStory)
        .where(inArray(publishedStory.id, storyIds as Id<"story">[]))
    : [];
  const slugs = new Map([
    ...(await currentSlugs(tx, "collection", collectionIds)),
    ...(await currentSlugs(tx, "story", storyIds)),
  ]);
  const found = [
    ...collections.map((row) => ({ ...row, kind: "collection" as const })),
    ...stories.map((row) => ({ ...row, kind: "story" as const })),
  ];
  const known = new Map(found.map((row) => [row.id as string, row]));
  return [...new Set(wanted.map(({ id }) => id))].flatMap((id) => {
    const row = known.get(id);
    return row ? [{ ...row, id, slugs: slugsInAll(slugs.get(id), id) }] : [];
  });
}
