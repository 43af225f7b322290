import "server-only";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { from } from "@digitalbazaar/ed25519-multikey";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { issue, type Loader } from "@digitalbazaar/vc";
import { type Credential, parseSecured, type SecuredCredential } from "#lib/credentials/credential.ts";
import { jcsCryptosuite } from "#lib/credentials/jcs-cryptosuite.ts";
import type { SigningKey } from "#lib/credentials/keys.ts";
import { offlineLoader } from "#lib/credentials/loader.ts";
import { xsdDateTime } from "#lib/credentials/xsd.ts";

/**
 * Signs a credential (Data Integrity) as of `now`, twice: eddsa-rdfc-2022 for tools that read JSON-LD, eddsa-jcs-2022 for
 * whoever has no more than a hash and Ed25519. `origin` is where its vocabulary is served. Throws when the document uses a
 * term no context defines, since such a term would go unsigned.
 */
export async function signCredential(
  credential: Credential,
  key: SigningKey,
  { origin, now }: { origin: string; now: Date },
): Promise<SecuredCredential> {
  const documentLoader = offlineLoader(new Map(), [origin]);
  const signed = parseSecured(await signDocument(credential, key, { documentLoader, now }));
  if (!signed) throw new Error("the signed credential lacks its proof");
  return signed;
}

/** Signs any credential of the data model, whatever its shape. Throws for a document that breaks the library's rules. */
export async function signDocument(
  credential: unknown,
  key: SigningKey,
  { documentLoader, now }: { documentLoader: Loader; now: Date },
): Promise<unknown> {
  const pair = await from({ type: "Multikey", ...key });
  // The library writes the proof into what it is given, and a second one beside the first.
  let document: unknown = structuredClone(credential);
  for (const suite of [cryptosuite, jcsCryptosuite]) {
    const proof = { signer: pair.signer(), date: xsdDateTime(now), cryptosuite: suite };
    document = await issue({
      credential: document,
      suite: new DataIntegrityProof(proof),
      documentLoader,
      now,
    });
  }
  return document;
}
