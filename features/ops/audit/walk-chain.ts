import "server-only";
import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";

/** An entry by number and hash. */
export type Link = { seq: number; hash: string };

export type Break = {
  /** The first entry that is not as it was written. */
  seq: number;
  why: "missing" | "changed" | "does not follow" | "cut off" | "rewritten" | "forged head" | "no head";
};

type Row = { seq: string; prev_hash: string; hash: string; right: boolean };

/** What stands before the first entry. */
export const origin: Link = { seq: 0, hash: "0".repeat(64) };

/**
 * Walks the chain in batches from after `from` to its end. The database recomputes each hash with the function that made it;
 * here the links and the unbroken count are checked. Returns the last entry that is right, and the first that is not.
 */
export async function walkChain(
  db: Database,
  from: Link,
  batch: number,
): Promise<{ last: Link; broken: Break | null }> {
  let last = from;
  for (;;) {
    const { rows } = (await db.execute(sql`
      select seq, prev_hash, hash,
        hash = audit_hash(prev_hash, seq, at, actor, action, object, detail, request_id) as right
      from audit where seq > ${last.seq} order by seq limit ${batch}`)) as unknown as { rows: Row[] };
    for (const row of rows) {
      const seq = Number(row.seq);
      const expected = last.seq + 1;
      if (seq !== expected) return { last, broken: { seq: expected, why: "missing" } };
      if (!row.right) return { last, broken: { seq, why: "changed" } };
      if (row.prev_hash !== last.hash) return { last, broken: { seq, why: "does not follow" } };
      last = { seq, hash: row.hash };
    }
    if (rows.length < batch) return { last, broken: null };
  }
}

/** The hash of an entry as it stands; null when it is gone. */
export async function hashAt(db: Database, seq: number): Promise<string | null> {
  const { rows } = (await db.execute(sql`select hash from audit where seq = ${seq}`)) as unknown as {
    rows: { hash: string }[];
  };
  return rows[0]?.hash ?? null;
}

/** The last link as the database keeps it beside the chain; null before the first entry, or when somebody removed it. */
export async function keptHead(db: Database): Promise<Link | null> {
  const { rows } = (await db.execute(sql`select seq, hash from audit_head`)) as unknown as {
    rows: { seq: string; hash: string }[];
  };
  return rows[0] ? { seq: Number(rows[0].seq), hash: rows[0].hash } : null;
}
