import "server-only";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { from } from "@digitalbazaar/ed25519-multikey";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { issue } from "@digitalbazaar/vc";
import { type Credential, parseSecured, type SecuredCredential } from "#lib/credentials/credential.ts";
import type { SigningKey } from "#lib/credentials/keys.ts";
import { offlineLoader } from "#lib/credentials/loader.ts";
import { xsdDateTime } from "#lib/credentials/xsd.ts";

/**
 * Signs a credential (Data Integrity, eddsa-rdfc-2022) as of `now`. `origin` is where its vocabulary is served.
 * Throws when the document uses a term no context defines, since such a term would go unsigned.
 */
export async function signCredential(
  credential: Credential,
  key: SigningKey,
  { origin, now }: { origin: string; now: Date },
): Promise<SecuredCredential> {
  const pair = await from({ type: "Multikey", ...key });
  const suite = new DataIntegrityProof({ signer: pair.signer(), date: xsdDateTime(now), cryptosuite });
  const documentLoader = offlineLoader(new Map(), [origin]);
  // The library writes the proof into what it is given.
  const signed = parseSecured(
    await issue({ credential: structuredClone(credential), suite, documentLoader, now }),
  );
  if (!signed) throw new Error("the signed credential lacks its proof");
  return signed;
}
