import { nodeHash } from "#lib/merkle/hash.ts";

const hashLength = 32;

/** True when `proof` shows `leaf` (its hash) to be at `index` of the tree with `size` leaves and `root`. RFC 9162, 2.1.3.2. */
export function verifyInclusion(claim: {
  index: number;
  size: number;
  leaf: Uint8Array;
  proof: readonly Uint8Array[];
  root: Uint8Array;
}): boolean {
  if (!isPosition(claim.index) || !isPosition(claim.size) || claim.index >= claim.size) return false;
  if (claim.leaf.length !== hashLength) return false;
  let node = claim.index;
  let last = claim.size - 1;
  let hash: Uint8Array = claim.leaf;
  for (const sibling of claim.proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      [node, last] = climb(node, last);
    } else {
      hash = nodeHash(hash, sibling);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 && same(hash, claim.root);
}

/**
 * True when `proof` shows the tree of `size1` leaves to be a beginning of the tree of `size2`. RFC 9162, 2.1.4.2.
 * Every tree begins with the empty one, so from size 0 there is nothing to prove, and a proof from it is refused.
 */
export function verifyConsistency(claim: {
  size1: number;
  size2: number;
  root1: Uint8Array;
  root2: Uint8Array;
  proof: readonly Uint8Array[];
}): boolean {
  const { size1, size2, root1, root2 } = claim;
  if (!isPosition(size1) || !isPosition(size2) || size1 === 0 || size1 > size2) return false;
  if (size1 === size2) return claim.proof.length === 0 && same(root1, root2);
  if (claim.proof.length === 0) return false;
  const [first, ...rest] = isPowerOfTwo(size1) ? [root1, ...claim.proof] : claim.proof;
  if (!first) return false;
  let node = size1 - 1;
  let last = size2 - 1;
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let hash1 = first;
  let hash2 = first;
  for (const sibling of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash1 = nodeHash(sibling, hash1);
      hash2 = nodeHash(sibling, hash2);
      [node, last] = climb(node, last);
    } else {
      hash2 = nodeHash(hash2, sibling);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 && same(hash1, root1) && same(hash2, root2);
}

/** Skips the levels where an only child is passed up unhashed. */
function climb(node: number, last: number): [number, number] {
  let [n, l] = [node, last];
  while (n % 2 === 0 && n !== 0) [n, l] = [half(n), half(l)];
  return [n, l];
}

function half(n: number): number {
  return Math.floor(n / 2);
}

function isPosition(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}

function isPowerOfTwo(n: number): boolean {
  return Number.isInteger(Math.log2(n));
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
