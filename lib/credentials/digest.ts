import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** JSON of RFC 8785: one form for one value, whatever order its members were stored in. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("the value has no JSON form");
  return text;
}

/** A SHA-256 as multibase (base64url) multihash, `uEi…`: the form of `digestMultibase` in credentials. */
export function digestMultibase(sha256: Uint8Array): string {
  if (sha256.length !== 32) throw new RangeError("a SHA-256 has 32 bytes");
  return `u${Buffer.concat([Buffer.of(0x12, 32), sha256]).toString("base64url")}`;
}

/**
 * Digest of a signed credential: SHA-256 over its canonical JSON, proof included. The signature in it cannot be
 * guessed, so that the digest alone tells nobody what was signed.
 */
export function credentialDigest(document: unknown): string {
  return digestMultibase(createHash("sha256").update(canonicalJson(document)).digest());
}
