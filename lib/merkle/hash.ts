import { createHash } from "node:crypto";

/** Hash of a leaf: SHA-256(0x00 ‖ leaf). RFC 9162, section 2.1.1. */
export function leafHash(leaf: Uint8Array): Buffer {
  return createHash("sha256").update(Buffer.of(0)).update(leaf).digest();
}

/** Hash of an inner node: SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash("sha256").update(Buffer.of(1)).update(left).update(right).digest();
}

/** Root of a tree without leaves: SHA-256 of nothing. */
export const emptyRoot: Buffer = createHash("sha256").digest();
