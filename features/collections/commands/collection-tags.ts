import "server-only";
import { tags } from "#lib/cache/tags.ts";

/** Pages that show a collection: its own, the list of all, the front page. */
export const collectionTags = (): string[] => [tags.collections(), tags.home()];
