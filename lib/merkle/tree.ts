import { emptyRoot, nodeHash } from "#lib/merkle/hash.ts";

/** Root of a complete subtree: node (level, index) covers leaves index·2^level up to (index+1)·2^level. */
export type NodeAt = (level: number, index: number) => Uint8Array;

export type NodePlace = { level: number; index: number };
export type PlacedNode = NodePlace & { hash: Buffer };

/** Root of the leaves [start, end): MTH of RFC 9162, section 2.1.1, from complete subtrees only. */
export function rangeRoot(start: number, end: number, nodeAt: NodeAt): Uint8Array {
  const width = end - start;
  if (width === 0) return emptyRoot;
  const split = largestPowerBelow(width);
  // A range that starts on a multiple of its own power-of-two width is one stored node.
  if (width === 1) return nodeAt(0, start);
  if (split * 2 === width && start % width === 0) return nodeAt(Math.log2(width), start / width);
  return nodeHash(rangeRoot(start, start + split, nodeAt), rangeRoot(start + split, end, nodeAt));
}

/** Root of the first `size` leaves. */
export function treeRoot(size: number, nodeAt: NodeAt): Uint8Array {
  return rangeRoot(0, size, nodeAt);
}

/** Hashes that prove leaf `index` to be in the tree of `size` leaves, from its sibling upward (RFC 9162, 2.1.3.1). */
export function inclusionProof(index: number, size: number, nodeAt: NodeAt): Uint8Array[] {
  if (!(index >= 0 && index < size)) throw new RangeError("the leaf is not in the tree");
  const path = (start: number, end: number): Uint8Array[] => {
    if (end - start === 1) return [];
    const middle = start + largestPowerBelow(end - start);
    return index < middle
      ? [...path(start, middle), rangeRoot(middle, end, nodeAt)]
      : [...path(middle, end), rangeRoot(start, middle, nodeAt)];
  };
  return path(0, size);
}

/** Hashes that prove the tree of `size1` leaves to be a beginning of the tree of `size2` (RFC 9162, 2.1.4.1). */
export function consistencyProof(size1: number, size2: number, nodeAt: NodeAt): Uint8Array[] {
  if (!(size1 > 0 && size1 <= size2))
    throw new RangeError("the first tree must have leaves and be the smaller");
  const path = (start: number, end: number, whole: boolean): Uint8Array[] => {
    if (size1 === end) return whole ? [] : [rangeRoot(start, end, nodeAt)];
    const middle = start + largestPowerBelow(end - start);
    return size1 <= middle
      ? [...path(start, middle, whole), rangeRoot(middle, end, nodeAt)]
      : [...path(middle, end, false), rangeRoot(start, middle, nodeAt)];
  };
  return path(0, size2, true);
}

/** Nodes that become complete when a leaf is added at `index`, the leaf's own first. */
export function completedNodes(index: number, leaf: Buffer, nodeAt: NodeAt): PlacedNode[] {
  const nodes: PlacedNode[] = [{ level: 0, index, hash: leaf }];
  let last = { level: 0, index, hash: leaf };
  while (last.index % 2 === 1) {
    const hash = nodeHash(nodeAt(last.level, last.index - 1), last.hash);
    last = { level: last.level + 1, index: (last.index - 1) / 2, hash };
    nodes.push(last);
  }
  return nodes;
}

/** Which nodes some work reads, so that they can be fetched at once before it is done. */
export function nodesRead(work: (nodeAt: NodeAt) => unknown): NodePlace[] {
  const places = new Map<string, NodePlace>();
  work((level, index) => {
    places.set(`${level}/${index}`, { level, index });
    return emptyRoot;
  });
  return [...places.values()];
}

/** Reader over nodes in memory. Throws when one is missing. */
export function nodesIn(nodes: Iterable<{ level: number; index: number; hash: Uint8Array }>): NodeAt {
  const known = new Map<string, Uint8Array>();
  for (const node of nodes) known.set(`${node.level}/${node.index}`, node.hash);
  return (level, index) => {
    const hash = known.get(`${level}/${index}`);
    if (!hash) throw new Error(`the log lacks node ${level}/${index}`);
    return hash;
  };
}

/** Largest power of two below `n`, for n of at least 2. Arithmetic, not bits: sizes may pass 2^31. */
function largestPowerBelow(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}
