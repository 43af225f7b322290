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

/** The SHA-256 in a multibase multihash as `digestMultibase` writes it. Throws for any other text. */
export function sha256Of(multibase: string): Buffer {
  const bytes = Buffer.from(multibase.slice(1), "base64url");
  if (multibase[0] !== "u" || bytes.length !== 34 || bytes[0] !== 0x12 || bytes[1] !== 32)
    throw new TypeError("not a SHA-256 in multibase");
  return bytes.subarray(2);
}

/**
 * A digest under a salt: SHA-256 over the salt (32 bytes) and the SHA-256 that `digest` holds. Who has the credential and
 * the salt can tell that both are meant; who has neither learns nothing.
 */
export function saltedDigest(salt: Uint8Array, digest: string): string {
  if (salt.length !== 32) throw new RangeError("a salt has 32 bytes");
  return digestMultibase(createHash("sha256").update(salt).update(sha256Of(digest)).digest());
}
