import "server-only";
import { listPublicBodies } from "#features/bodies/queries/public-list.ts";
import type { PublicBody } from "#features/bodies/schema.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A chamber's active craft bodies for its public page, kept until a body, or a maker's standing or consent, changes. */
export function readPublicBodies(chamberId: Id<"chamber">): Promise<PublicBody[]> {
  return cached(listPublicBodies, { chamberId }, [tags.chambers(), tags.artisans()]);
}
