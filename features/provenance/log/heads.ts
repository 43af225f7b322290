import "server-only";
import { desc, eq, gt, inArray } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedCheckpoint, publishedCosignature } from "#db/schema/published-provenance.ts";

/** A signed head with the witnesses' lines under it, as it is served. */
export type Head = { size: number; root: Buffer; keyId: string; note: string; witnesses: string[] };

/** The newest head; null before the first entry. */
export async function newestHead(db: Database): Promise<Head | null> {
  const [row] = await db.select().from(publishedCheckpoint).orderBy(desc(publishedCheckpoint.size)).limit(1);
  if (!row) return null;
  const lines = await db.select().from(publishedCosignature).where(eq(publishedCosignature.size, row.size));
  return withLines(row, lines);
}

/** How far back a head with more witnesses is looked for: two witnesses a round, some sixty rounds. */
const lookBack = 128;

/**
 * The head that says most of the entry at `index`: of those that hold it, the one most witnesses signed, the newest of
 * these. The newest head of all is often a moment too young to have been witnessed. Null when no head holds the entry.
 */
export async function bestHead(db: Database, index: number): Promise<Head | null> {
  const recent = await db
    .select()
    .from(publishedCosignature)
    .where(gt(publishedCosignature.size, index))
    .orderBy(desc(publishedCosignature.size))
    .limit(lookBack);
  const counts = new Map<number, number>();
  for (const { size } of recent) counts.set(size, (counts.get(size) ?? 0) + 1);
  const [best] = [...counts].sort(([a, n], [b, m]) => m - n || b - a);
  if (!best) {
    const head = await newestHead(db);
    return head && head.size > index ? head : null;
  }
  const [row] = await db
    .select()
    .from(publishedCheckpoint)
    .where(inArray(publishedCheckpoint.size, [best[0]]));
  return row ? withLines(row, recent) : null;
}

type Row = typeof publishedCheckpoint.$inferSelect;
type Line = typeof publishedCosignature.$inferSelect;

function withLines(row: Row, cosignatures: readonly Line[]): Head {
  const own = cosignatures
    .filter(({ size }) => size === row.size)
    .sort((a, b) => (a.witness < b.witness ? -1 : 1));
  const note = row.note + own.map(({ line }) => `${line}\n`).join("");
  return {
    size: row.size,
    root: row.root,
    keyId: row.keyId,
    note,
    witnesses: own.map(({ witness }) => witness),
  };
}
