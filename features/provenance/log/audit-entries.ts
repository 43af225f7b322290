import "server-only";
import { and, asc, eq, gt, gte, inArray, lt, lte, or } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { issuerKey, logCheckpoint, logEntry, logNode } from "#db/schema/provenance.ts";
import type { Finding } from "#features/provenance/domain/finding.ts";
import { parseLeaf } from "#features/provenance/domain/leaf.ts";
import { readNodes } from "#features/provenance/log/nodes.ts";
import { readPublicKey } from "#lib/credentials/keys.ts";
import type { Id } from "#lib/ids/ids.ts";
import { noteKeyId, parseCheckpoint, parseNote } from "#lib/merkle/checkpoint.ts";
import { leafHash } from "#lib/merkle/hash.ts";
import { completedNodes, nodesRead, type PlacedNode, treeRoot } from "#lib/merkle/tree.ts";

type ChamberOf = (issuer: string) => Id<"chamber"> | null;

/** Complete subtrees that the first `size` leaves are made of, with their hashes. */
export type Frontier = readonly PlacedNode[];

export async function frontierAt(tx: Tx, size: number): Promise<Frontier> {
  const places = nodesRead((nodeAt) => treeRoot(size, nodeAt));
  const nodeAt = await readNodes(tx, places);
  return places.map((place) => ({ ...place, hash: Buffer.from(nodeAt(place.level, place.index)) }));
}

/**
 * Hashes the entries [start, end) anew on top of what lies before them, and compares every node and every signed head in
 * that range with what is stored. Returns the findings and the frontier at `end`, computed and not read.
 */
export async function auditEntries(
  tx: Tx,
  range: { start: number; end: number; frontier: Frontier },
  chamberOf: ChamberOf,
): Promise<{ findings: Finding[]; frontier: Frontier }> {
  const { start, end } = range;
  const findings: Finding[] = [];
  const { index } = logEntry;
  const rows = await tx
    .select()
    .from(logEntry)
    .where(and(gte(index, start), lt(index, end)))
    .orderBy(asc(index));
  const byIndex = new Map(rows.map((row) => [row.index, row]));
  const known = new Map(range.frontier.map((node) => [`${node.level}/${node.index}`, node]));
  const nodes: PlacedNode[] = [];
  const nodeAt = (level: number, at: number) => {
    const node = known.get(`${level}/${at}`);
    if (!node) throw new Error(`node ${level}/${at} was not computed`);
    return node.hash;
  };
  for (let at = start; at < end; at++) {
    const row = byIndex.get(at);
    const leaf = row && parseLeaf(row.leaf);
    const chamberId = leaf ? chamberOf(leaf.issuer) : null;
    if (!row) findings.push({ kind: "entry_missing", object: String(at), chamberId: null });
    else if (!leaf || !leafHash(row.leaf).equals(row.leafHash))
      findings.push({ kind: "entry_changed", object: String(at), chamberId });
    else if (leaf.kind !== "key" && row.credentialId === null)
      findings.push({ kind: "entry_unexplained", object: String(at), chamberId });
    // The tree is built on the stored hash, so that an entry whose words alone were changed is one finding.
    const hash = row?.leafHash ?? Buffer.alloc(32);
    for (const node of completedNodes(at, hash, nodeAt)) {
      known.set(`${node.level}/${node.index}`, node);
      nodes.push(node);
    }
  }
  findings.push(...(await auditNodes(tx, nodes)));
  findings.push(...(await auditHeads(tx, start, end, (size) => treeRoot(size, nodeAt))));
  const rest = nodesRead((read) => treeRoot(end, read));
  return {
    findings,
    frontier: rest.map((place) => ({ ...place, hash: nodeAt(place.level, place.index) })),
  };
}

async function auditNodes(tx: Tx, nodes: readonly PlacedNode[]): Promise<Finding[]> {
  const inner = nodes.filter(({ level }) => level > 0);
  const levels = [...new Set(inner.map(({ level }) => level))];
  if (levels.length === 0) return [];
  const stored = await tx
    .select()
    .from(logNode)
    .where(
      or(
        ...levels.map((level) => {
          const places = inner.filter((node) => node.level === level).map((node) => node.index);
          const [from = 0, to = 0] = [places[0], places.at(-1)];
          return and(eq(logNode.level, level), gte(logNode.index, from), lte(logNode.index, to));
        }),
      ),
    );
  const known = new Map(stored.map((node) => [`${node.level}/${node.index}`, node.hash]));
  return inner
    .filter(({ level, index, hash }) => !known.get(`${level}/${index}`)?.equals(hash))
    .map(({ level, index }) => ({
      kind: "node_wrong" as const,
      object: `${level}/${index}`,
      chamberId: null,
    }));
}

async function auditHeads(
  tx: Tx,
  start: number,
  end: number,
  rootOf: (size: number) => Uint8Array,
): Promise<Finding[]> {
  const { size } = logCheckpoint;
  const heads = await tx
    .select()
    .from(logCheckpoint)
    .where(and(gt(size, start), lte(size, end)))
    .orderBy(asc(size));
  const ids = [...new Set(heads.map((head) => head.keyId))];
  const keys = ids.length === 0 ? [] : await tx.select().from(issuerKey).where(inArray(issuerKey.id, ids));
  const findings: Finding[] = [];
  for (const head of heads) {
    const key = keys.find(({ id }) => id === head.keyId);
    const root = rootOf(head.size);
    const right = head.root.equals(root) && key && (await isSigned(head, root, key.publicKeyMultibase));
    if (!right) {
      findings.push({ kind: "head_wrong", object: String(head.size), chamberId: null });
      // Those after it rest on the same entries: the first one says where it begins.
      break;
    }
  }
  return findings;
}

async function isSigned(head: { size: number; note: string }, root: Uint8Array, publicKey: string) {
  const note = parseNote(head.note);
  const said = note && parseCheckpoint(note.text);
  if (!note || said?.size !== head.size || !Buffer.from(root).equals(said.root)) return false;
  const key = await readPublicKey(publicKey);
  const id = noteKeyId(said.origin, key.bytes);
  const own = note.signatures.find(({ keyId }) => keyId.equals(id));
  return Boolean(own && (await key.verify(Buffer.from(note.text, "utf8"), own.signature)));
}
