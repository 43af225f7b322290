import { createHash } from "node:crypto";
import { z } from "zod";
import { canonicalJson, digestMultibase, saltedDigest } from "#lib/credentials/digest.ts";
import { xsdDateTime } from "#lib/credentials/xsd.ts";

const common = { issuer: z.string(), credentialDigest: z.string(), time: z.string() };

const leafSchema = z.discriminatedUnion("v", [
  // The first form, with the credential's bare digest. None is written any more.
  z.object({ v: z.literal(1), kind: z.enum(["issue", "revoke", "key"]), ...common }),
  z.object({
    v: z.literal(2),
    kind: z.enum(["issue", "revoke", "suspend", "reinstate", "key"]),
    ...common,
    key: z.enum(["added", "ended"]).optional(),
  }),
]);

/** What the public log keeps of an event. Digests and names of chambers: nothing about a person. */
export type Leaf = z.infer<typeof leafSchema>;

export type CredentialEvent = "issue" | "revoke" | "suspend" | "reinstate";

type LeafEvent = { issuer: string; at: Date } & (
  | { kind: CredentialEvent; credentialDigest: string }
  // `credentialDigest` is the digest of the public key; `key` says what happened to it.
  | { kind: "key"; credentialDigest: string; key: "added" | "ended" }
);

/**
 * The bytes that are hashed into the tree: canonical JSON. `credentialDigest` of an event of a credential is its salted
 * digest, of a `key` event the digest of the public key's text.
 */
export function encodeLeaf({ at, ...event }: LeafEvent): Buffer {
  return Buffer.from(
    canonicalJson({ v: 2, ...event, time: xsdDateTime(at) } satisfies Leaf & { v: 2 }),
    "utf8",
  );
}

/** The leaf that tells what happened to a signing key of `issuer`. */
export function keyLeaf(
  issuer: string,
  publicKeyMultibase: string,
  key: "added" | "ended",
  at: Date,
): Buffer {
  const sha256 = createHash("sha256").update(publicKeyMultibase).digest();
  return encodeLeaf({ kind: "key", key, issuer, credentialDigest: digestMultibase(sha256), at });
}

/** Reads a leaf of either form; null when the bytes are not one. */
export function parseLeaf(bytes: Uint8Array): Leaf | null {
  try {
    const parsed = leafSchema.safeParse(JSON.parse(Buffer.from(bytes).toString("utf8")));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** What the log calls a credential: its salted digest, or the bare one of a credential that was signed without a salt. */
export function logDigest(credential: { digest: string; salt: Uint8Array | null }): string {
  return credential.salt ? saltedDigest(credential.salt, credential.digest) : credential.digest;
}
