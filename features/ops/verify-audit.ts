import "server-only";
import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";

export type AuditVerdict = {
  /** Entries from the first on that are as they were written. */
  entries: number;
  /** The first sequence number that is not: its row is gone, was changed, or does not follow from the one before. */
  broken: { seq: number; why: "missing" | "changed" | "does not follow" } | null;
};

type Row = { seq: string; prev_hash: string; hash: string; right: boolean };

const origin = "0".repeat(64);

/**
 * Walks the audit chain in batches. The database recomputes each hash with the function that made it; here the links
 * and the unbroken count are checked. Entries cut off the end leave no trace in the chain itself: compare the number
 * of entries with an earlier run's.
 */
export async function verifyAudit(db: Database, batch = 5000): Promise<AuditVerdict> {
  let last = { seq: 0, hash: origin };
  for (;;) {
    const { rows } = (await db.execute(sql`
      select seq, prev_hash, hash,
        hash = audit_hash(prev_hash, seq, at, actor, action, object, detail, request_id) as right
      from audit where seq > ${last.seq} order by seq limit ${batch}`)) as unknown as { rows: Row[] };
    for (const row of rows) {
      const seq = Number(row.seq);
      const expected = last.seq + 1;
      if (seq !== expected) return { entries: last.seq, broken: { seq: expected, why: "missing" } };
      if (!row.right) return { entries: last.seq, broken: { seq, why: "changed" } };
      if (row.prev_hash !== last.hash) return { entries: last.seq, broken: { seq, why: "does not follow" } };
      last = { seq, hash: row.hash };
    }
    if (rows.length < batch) return { entries: last.seq, broken: null };
  }
}
