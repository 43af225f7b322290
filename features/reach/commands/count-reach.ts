import "server-only";
import { and, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { variant } from "#db/schema/catalogue.ts";
import { publishedSlug } from "#db/schema/published.ts";
import { reachDay } from "#db/schema/reach.ts";
import { countReachInput } from "#features/reach/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import type { ReachCount } from "#lib/reach/buffer.ts";

/** Adds what was counted to the day's sums. What nothing is known under is passed over. */
export const countReach = defineCommand({
  name: "reach.count",
  input: countReachInput,
  errors: [],
  load: async () => ({}),
  policy: onlySystem,
  handler: async ({ tx, input, now }) => {
    const things = await thingsOf(tx, input.counts);
    const day = dayInMorocco(now);
    const sums = new Map<string, typeof reachDay.$inferInsert>();
    for (const count of input.counts) {
      const thing = things.get(keyOf(count));
      if (!thing) continue;
      const key = `${thing.kind} ${thing.id}`;
      const before = sums.get(key);
      sums.set(key, {
        ...{ kind: thing.kind, thingId: thing.id, day },
        views: (before?.views ?? 0) + count.views,
        visits: (before?.visits ?? 0) + count.visits,
        adds: (before?.adds ?? 0) + count.adds,
      });
    }
    // In one order, so that two processes never wait for each other's rows.
    const rows = [...sums].sort(([a], [b]) => a.localeCompare(b)).map(([, row]) => row);
    if (rows.length === 0) return { counted: 0 };
    await tx
      .insert(reachDay)
      .values(rows)
      .onConflictDoUpdate({
        target: [reachDay.kind, reachDay.thingId, reachDay.day],
        set: {
          views: sql`${reachDay.views} + excluded.views`,
          visits: sql`${reachDay.visits} + excluded.visits`,
          adds: sql`${reachDay.adds} + excluded.adds`,
        },
      });
    return { counted: rows.length };
  },
  audit: null,
});

type Named = Pick<ReachCount, "kind" | "locale" | "name">;
type Thing = { kind: "piece" | "collection" | "artisan"; id: string };

const keyOf = ({ kind, locale, name }: Named) => `${kind} ${locale} ${name}`;

/** What is meant by the names that were counted: addresses that are published, old ones too, and skus. */
async function thingsOf(tx: Tx, counts: readonly Named[]): Promise<Map<string, Thing>> {
  const found = new Map<string, Thing>();
  const skus = counts.flatMap(({ kind, name }) => (kind === "sku" ? [name] : []));
  const words = counts.flatMap(({ kind, name }) => (kind === "sku" ? [] : [name]));
  if (skus.length > 0) {
    const rows = await tx
      .select({ sku: variant.sku, id: variant.pieceId })
      .from(variant)
      .where(inArray(variant.sku, skus));
    for (const { sku, id } of rows)
      found.set(keyOf({ kind: "sku", locale: "", name: sku }), { kind: "piece", id });
  }
  if (words.length > 0) {
    const rows = await tx
      .select({
        kind: publishedSlug.kind,
        locale: publishedSlug.locale,
        slug: publishedSlug.slug,
        id: publishedSlug.targetId,
      })
      .from(publishedSlug)
      .where(
        and(
          inArray(publishedSlug.slug, words),
          inArray(publishedSlug.kind, ["piece", "collection", "artisan"]),
        ),
      );
    for (const { kind, locale, slug, id } of rows)
      if (kind === "piece" || kind === "collection" || kind === "artisan")
        found.set(keyOf({ kind, locale, name: slug }), { kind, id });
  }
  return found;
}
