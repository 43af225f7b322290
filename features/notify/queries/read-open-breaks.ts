import "server-only";
import { count, isNull, min } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { settlementBreak } from "#db/schema/index.ts";

/** How much does not agree now, and since when the oldest of it has stood. */
export async function readOpenBreaks(): Promise<{ count: number; oldest: Date } | null> {
  const [row] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx
      .select({ count: count(), oldest: min(settlementBreak.foundAt) })
      .from(settlementBreak)
      .where(isNull(settlementBreak.resolvedAt)),
  );
  return row?.oldest ? { count: row.count, oldest: row.oldest } : null;
}
