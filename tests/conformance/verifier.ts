import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { verify } from "@digitalbazaar/vc";
import { jcsCryptosuite } from "#lib/credentials/jcs-cryptosuite.ts";
import { verifyDocument } from "#lib/credentials/proof.ts";
import { brokenCredentialRules, brokenPresentationRules } from "#lib/credentials/rules/check.ts";
import { isObject, valuesOf } from "#lib/credentials/rules/parts.ts";
import { conformanceLoader } from "#tests/conformance/documents.ts";

/** What is wrong with a signed credential now; empty when nothing is. Its status lists are not asked for. */
export async function credentialErrors(credential: unknown): Promise<string[]> {
  const broken = brokenCredentialRules(credential);
  if (broken.length > 0 || !isObject(credential)) return broken;
  const signatures = valuesOf(credential.proof).length;
  if (signatures === 0) return ["the credential is not signed"];
  const verdict = await verifyDocument(credential, { documentLoader: conformanceLoader, signatures });
  return verdict.valid ? [] : [verdict.reason];
}

/** What is wrong with a signed presentation and the credentials in it. `challenge` is what the verifier asked with, if it did. */
export async function presentationErrors(presentation: unknown, challenge?: string): Promise<string[]> {
  const broken = brokenPresentationRules(presentation);
  if (broken.length > 0 || !isObject(presentation)) return broken;
  const [proof] = valuesOf(presentation.proof);
  if (!isObject(proof)) return ["the presentation is not signed"];
  const result = await verify({
    presentation,
    suite: [cryptosuite, jcsCryptosuite].map((suite) => new DataIntegrityProof({ cryptosuite: suite })),
    documentLoader: conformanceLoader,
    checkStatus: async () => ({ verified: true }),
    challenge: challenge ?? proof.challenge,
  });
  const inside = await Promise.all(valuesOf(presentation.verifiableCredential).map(credentialErrors));
  const own = result.verified ? [] : [result.error?.message ?? "the presentation does not verify"];
  return [...own, ...inside.flat()];
}
