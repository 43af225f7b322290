import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { logCheckpoint, logEntry, logNode } from "#db/schema/provenance.ts";
import { logOrigin, platformDid } from "#features/provenance/domain/addresses.ts";
import { ensureKey } from "#features/provenance/keys/ensure-key.ts";
import { provenanceLock } from "#features/provenance/log/lock.ts";
import { readNodes } from "#features/provenance/log/nodes.ts";
import { readPublicKey, signBytes } from "#lib/credentials/keys.ts";
import { env } from "#lib/env.ts";
import { checkpointText, formatNote } from "#lib/merkle/checkpoint.ts";
import { leafHash } from "#lib/merkle/hash.ts";
import { completedNodes, nodesIn, nodesRead, type PlacedNode, treeRoot } from "#lib/merkle/tree.ts";

/**
 * Adds leaves to the public log in the caller's transaction and signs the new head. Returns the index of each.
 * A transaction that rolls back leaves no trace: nothing was promised to anybody yet.
 */
export async function appendLeaves(
  tx: Tx,
  leaves: readonly { bytes: Buffer; credentialId?: string }[],
  now: Date,
): Promise<number[]> {
  if (leaves.length === 0) return [];
  await tx.execute(sql`select pg_advisory_xact_lock(${provenanceLock})`);
  const [{ size } = { size: 0 }] = await tx
    .select({ size: sql<number>`coalesce(max(${logEntry.index}) + 1, 0)::float8` })
    .from(logEntry);
  const start = Number(size);
  const nodes = await grow(
    tx,
    start,
    leaves.map((leaf) => leaf.bytes),
  );
  const hashes = nodes.filter((node) => node.level === 0);
  await tx.insert(logEntry).values(
    leaves.map((leaf, n) => ({
      index: start + n,
      leaf: leaf.bytes,
      leafHash: hashes[n]?.hash ?? leafHash(leaf.bytes),
      credentialId: leaf.credentialId ?? null,
      createdAt: now,
    })),
  );
  const inner = nodes.filter((node) => node.level > 0);
  if (inner.length > 0) await tx.insert(logNode).values(inner);
  await signHead(tx, start + leaves.length, now);
  return leaves.map((_, n) => start + n);
}

/** Every node that becomes complete. What it reads of the tree so far is exactly what the old root is made of. */
async function grow(tx: Tx, start: number, leaves: readonly Buffer[]): Promise<PlacedNode[]> {
  const old = nodesRead((nodeAt) => treeRoot(start, nodeAt));
  const stored = await readNodes(tx, old);
  const known = old.map((place) => ({ ...place, hash: stored(place.level, place.index) }));
  const added: PlacedNode[] = [];
  for (const [n, bytes] of leaves.entries()) {
    added.push(...completedNodes(start + n, leafHash(bytes), nodesIn([...known, ...added])));
  }
  return added;
}

async function signHead(tx: Tx, size: number, now: Date): Promise<void> {
  const { CANONICAL_ORIGIN: origin } = env();
  const key = await ensureKey(tx, { did: platformDid(origin), chamberId: null, purpose: "log" }, now);
  const places = nodesRead((nodeAt) => treeRoot(size, nodeAt));
  const root = Buffer.from(treeRoot(size, await readNodes(tx, places)));
  const name = logOrigin(origin);
  const text = checkpointText({ origin: name, size, root });
  const { bytes } = await readPublicKey(key.publicKeyMultibase);
  const note = formatNote(text, name, bytes, await signBytes(key, Buffer.from(text, "utf8")));
  await tx.insert(logCheckpoint).values({ size, root, keyId: key.id, note, createdAt: now });
}
