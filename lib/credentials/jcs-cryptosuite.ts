import "server-only";
import { createHash } from "node:crypto";
import { cryptosuite as rdfc } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { canonicalJson } from "#lib/credentials/digest.ts";

type Members = Record<string, unknown>;

/**
 * The 64 bytes that an eddsa-jcs-2022 proof signs: SHA-256 of the proof's options and of the document without proofs, each
 * in canonical JSON (Data Integrity EdDSA Cryptosuites 1.0, 3.3). Throws when the proof's contexts are not the document's.
 */
export function jcsHashData(document: Members, proof: Members): Buffer {
  const { proof: _proofs, ...unsecured } = document;
  const { proofValue: _value, ...options } = proof;
  if ("@context" in options) {
    const said = [options["@context"]].flat();
    const stands = [unsecured["@context"]].flat().slice(0, said.length);
    if (canonicalJson(said) !== canonicalJson(stands)) throw new Error("the proof is of other contexts");
    unsecured["@context"] = options["@context"];
  }
  return Buffer.concat([sha256(canonicalJson(options)), sha256(canonicalJson(unsecured))]);
}

/**
 * The suite as the library takes it. It signs the document's very JSON, so that a reader needs neither JSON-LD nor the
 * library: a hash and an Ed25519 signature are enough.
 */
export const jcsCryptosuite = {
  ...rdfc,
  name: "eddsa-jcs-2022",
  createVerifyData({ document, proof }: { document: Members; proof: Members }): Buffer {
    // A proof being made takes over the document's contexts; one being checked is left as it is.
    if (proof.proofValue === undefined && document["@context"]) proof["@context"] = document["@context"];
    return jcsHashData(document, proof);
  },
};

function sha256(text: string): Buffer {
  return createHash("sha256").update(text, "utf8").digest();
}
