import "server-only";
import type { Database } from "#db/client.ts";
import { listHeads, readHead } from "#features/ops/audit/read-heads.ts";
import type { SignedHead } from "#features/ops/audit/signed-head.ts";
import {
  type Break,
  hashAt,
  keptHead,
  type Link,
  origin,
  walkChain,
} from "#features/ops/audit/walk-chain.ts";

export type AuditVerdict = {
  /** Entries from the first on that are as they were written. */
  entries: number;
  broken: Break | null;
  /** The newest head that was signed and kept outside of the database; null when there is none yet. */
  signed: SignedHead | null;
};

/**
 * Checks the audit chain against itself, against the head kept beside it, and against the newest signed head in the private
 * store. The first finds what was changed or taken out; the second, what was cut off the end; the third, both when whoever did
 * it also rewrote everything after it. Throws AdapterError when the store does not answer.
 */
export async function verifyAudit(db: Database, batch = 5000): Promise<AuditVerdict> {
  // Heads first: entries written in the meantime then make the chain longer than its heads, never shorter.
  const names = await listHeads();
  const newest = names.at(-1);
  const signed = newest ? await readHead(db, newest) : null;
  const kept = await keptHead(db);
  const { last, broken } = await walkChain(db, origin, batch);
  if (broken) return { entries: last.seq, broken, signed: signed === "forged" ? null : signed };
  if (signed === "forged") {
    return { entries: last.seq, broken: { seq: last.seq + 1, why: "forged head" }, signed: null };
  }
  const bySigned = signed && (await against(db, last, signed)) && (await locate(db, last, names));
  return { entries: last.seq, broken: bySigned ?? (await againstKept(db, last, kept)), signed };
}

/** What a head says against a chain that is consistent in itself; null when they agree. */
export async function against(db: Database, last: Link, head: Link): Promise<Break | null> {
  if (head.seq > last.seq) return { seq: last.seq + 1, why: "cut off" };
  return (await hashAt(db, head.seq)) === head.hash ? null : { seq: head.seq, why: "rewritten" };
}

async function againstKept(db: Database, last: Link, kept: Link | null): Promise<Break | null> {
  if (kept) return against(db, last, kept);
  return last.seq === 0 ? null : { seq: last.seq, why: "no head" };
}

/** The first entry that no signed head vouches for, found by halving: heads of before the change still agree. */
async function locate(db: Database, last: Link, names: readonly string[]): Promise<Break> {
  let agreeing = origin.seq;
  let [low, high] = [0, names.length - 1];
  let first: Break = { seq: last.seq + 1, why: "cut off" };
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const head = await readHead(db, names[middle] ?? "");
    const found =
      head === "forged" ? ({ seq: 0, why: "forged head" } as const) : await against(db, last, head);
    if (found) {
      first = found;
      high = middle - 1;
    } else {
      if (head !== "forged") agreeing = head.seq;
      low = middle + 1;
    }
  }
  return first.why === "cut off" ? first : { seq: agreeing + 1, why: first.why };
}
