import "server-only";
import { database } from "#db/client.ts";
import { signWithAuditKey } from "#features/ops/audit/audit-key.ts";
import { listHeads, readHead } from "#features/ops/audit/read-heads.ts";
import { headKey, headText, type SignedHead } from "#features/ops/audit/signed-head.ts";
import { against } from "#features/ops/audit/verify-audit.ts";
import { type Break, keptHead, origin, walkChain } from "#features/ops/audit/walk-chain.ts";
import { privateStorage } from "#lib/adapters/storage/index.ts";
import { now } from "#lib/clock.ts";
import { log } from "#lib/log/log.ts";

/**
 * Signs the chain's last entry and keeps that outside of the database, where whoever can rewrite the chain cannot reach. A
 * chain that no longer holds what was signed before is not signed: that would cover up what happened. Returns the head, or null
 * when nothing was added since. Throws when the chain is broken, and AdapterError when the store does not answer.
 */
export async function signAuditHead(batch = 5000): Promise<SignedHead | null> {
  const db = database();
  const newest = (await listHeads()).at(-1);
  const before = newest ? await readHead(db, newest) : null;
  if (before === "forged") throw broken({ seq: 1, why: "forged head" });
  const kept = await keptHead(db);
  const { last, broken: inChain } = await walkChain(db, before ?? origin, batch);
  const found =
    inChain ?? (before && (await against(db, last, before))) ?? (kept && (await against(db, last, kept)));
  if (found) throw broken(found);
  if (last.seq === (before?.seq ?? 0)) return null;
  const link = { seq: last.seq, hash: last.hash, at: now().toISOString() };
  const head = { ...link, ...(await signWithAuditKey(headText(link))) };
  await privateStorage().put(headKey(head), Buffer.from(`${JSON.stringify(head)}\n`), "application/json");
  return head;
}

function broken({ seq, why }: Break): Error {
  log.error({ seq, why }, "the audit chain is broken");
  return new Error(`the audit chain is broken at ${seq}: ${why}`);
}
