/** Public half of a signing key, as a DID document lists it. */
export type VerificationMethod = {
  id: string;
  controller: string;
  publicKeyMultibase: string;
  /** XSD instant after which the key signs nothing: `expires` when it was replaced, `revoked` when it was not safe any more. */
  expires?: string;
  revoked?: string;
};

export type DidDocument = {
  "@context": string[];
  id: string;
  verificationMethod: (VerificationMethod & { type: "Multikey" })[];
  assertionMethod: string[];
};

/**
 * did:web name of an address: `https://host:port/a/b` → `did:web:host%3Aport:a:b`, whose document is at
 * `/a/b/did.json` (at `/.well-known/did.json` without a path).
 */
export function didWeb(origin: string, ...path: readonly string[]): string {
  return ["did:web", encodeURIComponent(new URL(origin).host), ...path.map(encodeURIComponent)].join(":");
}

/** DID document that lets each of the keys sign credentials. Key ids stand as plain strings, as strict readers want. */
export function didDocument(did: string, keys: readonly VerificationMethod[]): DidDocument {
  return {
    "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
    id: did,
    verificationMethod: keys.map(({ id, controller, publicKeyMultibase, expires, revoked }) => ({
      id,
      type: "Multikey",
      controller,
      publicKeyMultibase,
      ...(expires ? { expires } : {}),
      ...(revoked ? { revoked } : {}),
    })),
    assertionMethod: keys.map((key) => key.id),
  };
}
