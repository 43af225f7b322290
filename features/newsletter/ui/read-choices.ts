import "server-only";
import type { Choice } from "#features/newsletter/ui/issue-view.tsx";
import { listCollections } from "#features/showcase/index.ts";
import { listStories } from "#features/stories/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** What an issue may tell of: the newest collections and stories that anyone may see. */
export async function readChoices(locale: Locale): Promise<Choice[]> {
  const [collections, stories] = await Promise.all([
    listCollections({ locale }),
    listStories({ locale, limit: 20 }),
  ]);
  return [
    ...collections.slice(0, 20).map(({ id, title }) => ({ kind: "collection" as const, id, title })),
    ...stories.map(({ id, title }) => ({ kind: "story" as const, id, title })),
  ];
}
