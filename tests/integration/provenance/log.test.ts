import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabases, database } from "#db/client.ts";
import { logEntry } from "#db/schema/provenance.ts";
import {
  getCheckpoint,
  getLogKey,
  getLogProof,
  getTile,
  issuePieceRecord,
  issuePieceRecords,
  logDigest,
  parseLeaf,
} from "#features/provenance/index.ts";
import { serveLogProof } from "#features/verify/http/serve-log-proof.ts";
import { getPieceFacts } from "#features/verify/index.ts";
import { readPublicKey } from "#lib/credentials/keys.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { parseCheckpoint, parseNote } from "#lib/merkle/checkpoint.ts";
import { leafHash } from "#lib/merkle/hash.ts";
import { completedNodes, consistencyProof, nodesIn, type PlacedNode, treeRoot } from "#lib/merkle/tree.ts";
import { verifyConsistency, verifyInclusion } from "#lib/merkle/verify.ts";
import { encodeBase58 } from "../../unit/provenance/base58.ts";
import { makePiece, makeWorkshop, type Workshop } from "./workshop.ts";

const system = { actor: systemActor("test") };
let workshop: Workshop;

beforeAll(async () => {
  workshop = await makeWorkshop();
  const pieces = await Promise.all([1, 2, 3, 4, 5].map(() => makePiece(workshop)));
  await issuePieceRecords(
    system,
    pieces.map((piece) => ({ pieceId: piece.id })),
  );
});
afterAll(closeDatabases);

async function head() {
  const note = parseNote((await getCheckpoint({})) ?? "");
  const checkpoint = note && parseCheckpoint(note.text);
  if (!note || !checkpoint) throw new Error("the log has no head");
  return { ...checkpoint, note };
}

/** Leaves as an outsider gets them: entry bundles, cut at their lengths. */
async function fetchLeaves(size: number): Promise<Buffer[]> {
  const leaves: Buffer[] = [];
  for (let index = 0; index * 256 < size; index++) {
    const width = Math.min(256, size - index * 256);
    const name = String(index).padStart(3, "0");
    const path = width === 256 ? ["entries", name] : ["entries", `${name}.p`, String(width)];
    const bytes = (await getTile({ path }))?.bytes ?? Buffer.alloc(0);
    for (let at = 0; at < bytes.length; at += 2 + bytes.readUInt16BE(at)) {
      leaves.push(bytes.subarray(at + 2, at + 2 + bytes.readUInt16BE(at)));
    }
  }
  return leaves;
}

function rebuild(leaves: readonly Buffer[]) {
  const nodes: PlacedNode[] = [];
  for (const [index, leaf] of leaves.entries())
    nodes.push(...completedNodes(index, leafHash(leaf), nodesIn(nodes)));
  return nodesIn(nodes);
}

describe("the public log", () => {
  it("can be rebuilt by anybody from its entries, to the very root it signed", async () => {
    const { size, root } = await head();
    const leaves = await fetchLeaves(size);
    expect(leaves).toHaveLength(size);
    expect(Buffer.from(treeRoot(size, rebuild(leaves)))).toEqual(Buffer.from(root));
  });

  it("signs its head with the key it publishes", async () => {
    const { note, origin } = await head();
    // The key's own base64 may hold a plus sign.
    const [, name, id, encoded] = /^([^+]+)\+([^+]+)\+(.+)$/.exec((await getLogKey({})) ?? "") ?? [];
    expect(name).toBe(origin);
    const [own] = note.signatures;
    expect(own?.keyId.toString("hex")).toBe(id);
    const raw = Buffer.from(encoded ?? "", "base64").subarray(1);
    const key = await readPublicKey(`z${encodeBase58(Buffer.concat([Buffer.of(0xed, 0x01), raw]))}`);
    expect(await key.verify(Buffer.from(note.text), own?.signature ?? Buffer.alloc(64))).toBe(true);
    expect(await key.verify(Buffer.from(`${note.text}x`), own?.signature ?? Buffer.alloc(64))).toBe(false);
  });

  it("proves every entry to be in it", async () => {
    const { size, root } = await head();
    const leaves = await fetchLeaves(size);
    for (const [index, leaf] of leaves.entries()) {
      const proof = await getLogProof({ index, size });
      expect(verifyInclusion({ index, size, leaf: leafHash(leaf), proof, root })).toBe(true);
    }
  });

  it("only ever grows: an older head is a beginning of the newer one", async () => {
    const before = await head();
    const piece = await makePiece(workshop);
    await issuePieceRecord(system, { pieceId: piece.id });
    const after = await head();
    expect(after.size).toBeGreaterThan(before.size);
    const nodeAt = rebuild(await fetchLeaves(after.size));
    const proof = consistencyProof(before.size, after.size, nodeAt);
    const claim = { size1: before.size, size2: after.size, root1: before.root, root2: after.root, proof };
    expect(verifyConsistency(claim)).toBe(true);
  });

  it("has no gap and no double index when many sign at once", async () => {
    const pieces = await Promise.all(Array.from({ length: 8 }, () => makePiece(workshop)));
    await Promise.all(pieces.map((piece) => issuePieceRecord(system, { pieceId: piece.id })));
    const { size, root } = await head();
    const rows = await database().select({ index: logEntry.index }).from(logEntry).orderBy(logEntry.index);
    expect(rows.map((row) => row.index)).toEqual(rows.map((_, n) => n));
    expect(rows).toHaveLength(size);
    expect(Buffer.from(treeRoot(size, rebuild(await fetchLeaves(size))))).toEqual(Buffer.from(root));
  });

  it("refuses to change or remove an entry", async () => {
    await expect(database().delete(logEntry)).rejects.toThrow();
    await expect(
      database()
        .update(logEntry)
        .set({ leaf: Buffer.from("x") }),
    ).rejects.toThrow();
  });

  it("holds no personal data in its leaves", async () => {
    const leaves = await fetchLeaves((await head()).size);
    for (const leaf of leaves) {
      const event = JSON.parse(leaf.toString("utf8"));
      const names = Object.keys(event).filter((name) => event.kind !== "key" || name !== "key");
      expect(names).toEqual(["credentialDigest", "issuer", "kind", "time", "v"]);
    }
  });

  it("serves no tile it cannot fill, and no second spelling of an address", async () => {
    const { size } = await head();
    const wrong = [
      ["0", "000.p", String(size + 1)],
      ["0", "0"],
      ["0", "x000", "000"],
      ["entries", "000.p", "0"],
      ["64", "000"],
    ];
    for (const path of wrong) expect(await getTile({ path })).toBeNull();
  });

  it("gives each record a proof that is checked without us", async () => {
    const piece = await makePiece(workshop);
    await issuePieceRecord(system, { pieceId: piece.id });
    const text = await (await serveLogProof(piece.serial)).text();
    const [magic, extra = "", indexLine = "", ...rest] = text.split("\n");
    const end = rest.indexOf("");
    const checkpoint = parseCheckpoint(parseNote(rest.slice(end + 1).join("\n"))?.text ?? "");
    expect(magic).toBe("c2sp.org/tlog-proof@v1");
    const index = Number(indexLine.replace("index ", ""));
    const said = JSON.parse(Buffer.from(extra.replace("extra ", ""), "base64").toString());
    const leaf = leafHash(Buffer.from(said.leaf));
    const proof = rest.slice(0, end).map((line) => Buffer.from(line, "base64"));
    const root = checkpoint?.root ?? Buffer.alloc(0);
    expect(verifyInclusion({ index, size: checkpoint?.size ?? 0, leaf, proof, root })).toBe(true);
    const digest = (await getPieceFacts({ serial: piece.serial }))?.record?.digest ?? "";
    const salt = Buffer.from(said.salt, "base64url");
    expect(parseLeaf(Buffer.from(said.leaf))?.credentialDigest).toBe(logDigest({ digest, salt }));
    // Without the salt the entry tells nobody what it is about.
    expect(said.leaf).not.toContain(digest);
  });
});
