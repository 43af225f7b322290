import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyRoot, leafHash } from "#lib/merkle/hash.ts";
import {
  completedNodes,
  consistencyProof,
  inclusionProof,
  nodesIn,
  nodesRead,
  type PlacedNode,
  treeRoot,
} from "#lib/merkle/tree.ts";
import { verifyConsistency, verifyInclusion } from "#lib/merkle/verify.ts";

/** A log grown leaf by leaf, each addition reading only the nodes it says it reads. */
function grow(size: number): PlacedNode[] {
  const nodes: PlacedNode[] = [];
  for (let index = 0; index < size; index++) {
    const leaf = leafHash(Buffer.from(`leaf ${index}`));
    const needed = nodesRead((nodeAt) => completedNodes(index, leaf, nodeAt));
    const known = nodes.filter((n) => needed.some((p) => p.level === n.level && p.index === n.index));
    nodes.push(...completedNodes(index, leaf, nodesIn(known)));
  }
  return nodes;
}

const grown = grow(130);
const nodeAt = nodesIn(grown);
const leafAt = (index: number) => nodeAt(0, index);

describe("Merkle tree", () => {
  it("gives the roots of RFC 6962's reference log", () => {
    const leaves = [
      "",
      "00",
      "10",
      "2021",
      "3031",
      "40414243",
      "5051525354555657",
      "606162636465666768696a6b6c6d6e6f",
    ];
    const nodes: PlacedNode[] = [];
    for (const [index, hex] of leaves.entries()) {
      nodes.push(...completedNodes(index, leafHash(Buffer.from(hex, "hex")), nodesIn(nodes)));
    }
    const root = (size: number) => Buffer.from(treeRoot(size, nodesIn(nodes))).toString("hex");
    expect(emptyRoot.toString("hex")).toBe(createHash("sha256").digest("hex"));
    expect(root(1)).toBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    expect(root(8)).toBe("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
  });

  it("proves every leaf in every size, and nothing else", () => {
    const sizes = fc.integer({ min: 1, max: 130 });
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (size, a, b) => {
        const index = a % size;
        const proof = inclusionProof(index, size, nodeAt);
        const root = treeRoot(size, nodeAt);
        const claim = { index, size, leaf: leafAt(index), proof, root };
        expect(verifyInclusion(claim)).toBe(true);
        const other = b % size;
        if (other !== index) expect(verifyInclusion({ ...claim, leaf: leafAt(other) })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: [...proof, root] })).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("proves every earlier size to be a beginning of every later one, and no other tree", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 130 }), fc.nat(), (size2, a) => {
        const size1 = 1 + (a % size2);
        const [root1, root2] = [treeRoot(size1, nodeAt), treeRoot(size2, nodeAt)];
        const claim = { size1, size2, root1, root2, proof: consistencyProof(size1, size2, nodeAt) };
        expect(verifyConsistency(claim)).toBe(true);
        expect(verifyConsistency({ ...claim, root1: leafHash(Buffer.from("forged")) })).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("refuses to prove from an empty tree", () => {
    expect(() => consistencyProof(0, 5, nodeAt)).toThrow(RangeError);
    const claim = { size1: 0, size2: 5, root1: emptyRoot, root2: treeRoot(5, nodeAt), proof: [] };
    expect(verifyConsistency(claim)).toBe(false);
  });
});
