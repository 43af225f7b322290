import "server-only";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { type Loader, verifyCredential as verifyWithLibrary } from "@digitalbazaar/vc";
import { proofsOf, type SecuredCredential } from "#lib/credentials/credential.ts";
import type { DidDocument } from "#lib/credentials/did.ts";
import { credentialDigest } from "#lib/credentials/digest.ts";
import { jcsCryptosuite } from "#lib/credentials/jcs-cryptosuite.ts";
import { offlineLoader } from "#lib/credentials/loader.ts";

export type ProofVerdict = { valid: true } | { valid: false; reason: string };

/** Who may have signed, and at which origins our vocabulary may stand. */
export type Trust = { issuers: readonly DidDocument[]; origins: readonly string[] };

/** Whether the signature fits the document and its key is its issuer's. Says nothing of revocation or dates. */
export async function verifyProof(credential: SecuredCredential, trust: Trust): Promise<ProofVerdict> {
  return verifyDocument(credential, {
    documentLoader: offlineLoader(documentsOf(trust.issuers), trust.origins),
    signatures: proofsOf(credential).length,
    now: credential.validFrom,
  });
}

/** Whether every one of a credential's signatures holds, whatever its shape. */
export async function verifyDocument(
  credential: unknown,
  {
    documentLoader,
    signatures,
    now,
  }: { documentLoader: Loader; signatures: number; now?: string | undefined },
): Promise<ProofVerdict> {
  const result = await verifyWithLibrary({
    credential,
    suite: [cryptosuite, jcsCryptosuite].map((suite) => new DataIntegrityProof({ cryptosuite: suite })),
    documentLoader,
    // Judged apart: the library answers "verified" for a revoked credential too. Dates are judged apart as well.
    checkStatus: async () => ({ verified: true }),
    ...(now ? { now } : {}),
  });
  // The library is content with one signature that holds.
  const bad = result.results?.find((one) => !one.verified);
  const complete = result.results?.length === signatures;
  if (result.verified && complete && !bad) return { valid: true };
  if (bad) return { valid: false, reason: bad.error?.message ?? "unknown" };
  return { valid: false, reason: result.error?.errors?.[0]?.message ?? result.error?.message ?? "unknown" };
}

function documentsOf(issuers: readonly DidDocument[]): Map<string, unknown> {
  const documents = new Map<string, unknown>();
  for (const did of issuers) {
    documents.set(did.id, did);
    for (const method of did.verificationMethod) {
      documents.set(method.id, { "@context": "https://w3id.org/security/multikey/v1", ...method });
    }
  }
  return documents;
}

const remembered = new Map<string, ProofVerdict>();
const rememberedLimit = 2_000;

/**
 * `verifyProof`, remembered by the very bytes of the document and of the keys: the same question always has the
 * same answer, so there is nothing to expire, and a changed byte is a new question.
 */
export async function verifyProofOnce(credential: SecuredCredential, trust: Trust): Promise<ProofVerdict> {
  const key = credentialDigest([credential, trust.issuers, trust.origins]);
  const known = remembered.get(key);
  if (known) return known;
  const verdict = await verifyProof(credential, trust);
  if (remembered.size >= rememberedLimit) remembered.delete(remembered.keys().next().value ?? key);
  remembered.set(key, verdict);
  return verdict;
}
