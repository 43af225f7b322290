import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";

/** Channel on which web processes hear of stale tags. */
export const cacheChannel = "cache_tag";

/**
 * Marks tags stale in the caller's own transaction: a change and its invalidation commit together or not at all.
 * Every web process hears of it by NOTIFY at commit; the stored stamp is for those that were not listening.
 */
export async function stampTags(tx: Tx, tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return;
  // Sorted, so that two commands never wait for each other's rows in opposite order.
  const sorted = [...new Set(tags)].sort();
  const values = sql.join(
    sorted.map((tag) => sql`(${tag}, clock_timestamp())`),
    sql`, `,
  );
  await tx.execute(sql`insert into cache_tag (tag, stamped_at) values ${values}
    on conflict (tag) do update set stamped_at = excluded.stamped_at`);
  await tx.execute(sql`select pg_notify(${cacheChannel}, ${sorted.join("\n")})`);
}
