import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";

/** Channel on which web processes hear of stale tags. */
export const cacheChannel = "cache_tag";

/** Postgres refuses a notification of 8000 bytes or more. */
const longestNotice = 7900;

/**
 * Marks tags stale in the caller's own transaction: a change and its invalidation commit together or not at all.
 * Every web process hears of it by NOTIFY at commit; the stored stamp is for those that were not listening.
 */
export async function stampTags(tx: Tx, tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return;
  // Sorted, so that two commands never wait for each other's rows in opposite order.
  const sorted = [...new Set(tags)].sort();
  await tx.execute(sql`with stamped as (
      insert into cache_tag (tag, stamped_at)
      select tag, clock_timestamp() from unnest(${sql.param(sorted)}::text[]) with ordinality as t (tag, n) order by n
      on conflict (tag) do update set stamped_at = excluded.stamped_at)
    select pg_notify(${cacheChannel}, notice) from unnest(${sql.param(noticesOf(sorted))}::text[]) as notice`);
}

/** Tags on lines of their own, in as many notices as it takes for each to be short enough. */
export function noticesOf(tags: readonly string[]): string[] {
  const notices: string[] = [];
  let lines: string[] = [];
  let bytes = 0;
  for (const tag of tags) {
    const size = Buffer.byteLength(tag) + 1;
    if (lines.length > 0 && bytes + size > longestNotice) {
      notices.push(lines.join("\n"));
      [lines, bytes] = [[], 0];
    }
    lines.push(tag);
    bytes += size;
  }
  return lines.length > 0 ? [...notices, lines.join("\n")] : notices;
}
