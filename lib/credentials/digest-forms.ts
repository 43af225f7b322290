/** Bytes of the digests that Subresource Integrity knows. */
const lengths = { sha256: 32, sha384: 48, sha512: 64 } as const;

type Algorithm = keyof typeof lengths;

/** The digests that an SRI text lists (`sha384-<base64> …`); what is of no known algorithm, or not of its length, is left out. */
export function sriDigests(text: string): { algorithm: Algorithm; digest: Buffer }[] {
  return text.split(/\s+/).flatMap((one) => {
    const [, algorithm, base64] = /^(sha256|sha384|sha512)-([A-Za-z0-9+/]+=*)(?:\?.*)?$/.exec(one) ?? [];
    if (algorithm === undefined || base64 === undefined) return [];
    const digest = Buffer.from(base64, "base64");
    const whole = digest.length === lengths[algorithm as Algorithm] && digest.toString("base64") === base64;
    return whole ? [{ algorithm: algorithm as Algorithm, digest }] : [];
  });
}

const multihashes: Record<string, Algorithm> = { "1220": "sha256", "2030": "sha384", "1340": "sha512" };

/**
 * The digest in a `digestMultibase` of base64url: a multihash, as the data model has it, or the 32 bytes of a SHA-256 by
 * themselves, as the examples around it have it. Null for a text that is neither.
 */
export function multibaseDigest(text: string): Buffer | null {
  if (!/^u[A-Za-z0-9_-]+$/.test(text)) return null;
  const bytes = Buffer.from(text.slice(1), "base64url");
  if (bytes.length === lengths.sha256) return bytes;
  const algorithm = multihashes[bytes.subarray(0, 2).toString("hex")];
  return algorithm && bytes.length === lengths[algorithm] + 2 ? bytes.subarray(2) : null;
}
