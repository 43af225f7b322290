import type { CollectionStanding } from "#features/collections/schema.ts";

/** Where a collection stands at a moment. Its times alone say so: nothing has to happen for it to begin or end. */
export function standingOf(
  { publishedAt, endsAt }: { publishedAt: Date | null; endsAt: Date | null },
  at: Date,
): CollectionStanding {
  if (!publishedAt) return "draft";
  if (endsAt && endsAt <= at) return "ended";
  return publishedAt > at ? "scheduled" : "shown";
}
