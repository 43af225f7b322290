import "server-only";
import { unstable_cache } from "next/cache";

/** Longest a public page or answer may be served without being made again, in seconds. */
export const publicRevalidate = 300;

/**
 * Runs a public query through the page cache. The page that reads it carries `tags` (lib/cache/tags.ts) and is made
 * again when a command stamps one of them. The answer must survive JSON.
 */
export function cached<Input, Output>(
  query: { (input: Input): Promise<Output>; queryName: string },
  input: Input,
  tags: readonly string[],
): Promise<Output> {
  const read = unstable_cache(() => query(input), [query.queryName, JSON.stringify(input)], {
    tags: [...tags],
    revalidate: publicRevalidate,
  });
  return read();
}

/**
 * Ties a page that has nothing to show to the tags of what may come back to its address. Pages that are not there are kept like
 * any other: without a tag, a maker who is reinstated would go on answering 404 until the page's time has run out.
 */
export async function bindPage(tags: readonly string[]): Promise<void> {
  const bound = unstable_cache(async () => true, ["page", ...tags], {
    tags: [...tags],
    revalidate: publicRevalidate,
  });
  await bound();
}
