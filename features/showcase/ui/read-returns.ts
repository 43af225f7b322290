import "server-only";
import { readReturnRule } from "#features/showcase/queries/read-tariffs.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";

/** Days to send a piece back in force today; null where nobody recorded them. */
export function readReturns() {
  return cached(readReturnRule, {}, [tags.prices()]);
}
