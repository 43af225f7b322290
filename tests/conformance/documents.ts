import type { Loader } from "@digitalbazaar/vc";
import { didDocument } from "#lib/credentials/did.ts";
import { offlineLoader } from "#lib/credentials/loader.ts";

const vocabulary = (address: string) => ({ "@context": { "@vocab": address } });

/** Contexts that suites for the data model use in their examples, besides those the product pins. */
const examples = new Map<string, unknown>([
  [
    "https://www.w3.org/ns/credentials/examples/v2",
    vocabulary("https://www.w3.org/ns/credentials/examples#"),
  ],
  [
    "https://www.w3.org/ns/credentials/undefined-terms/v2",
    vocabulary("https://www.w3.org/ns/credentials/undefined-term#"),
  ],
]);

/** The document of a did:key name of an Ed25519 key, which says everything there is to know of it. */
function didKey(did: string) {
  const publicKeyMultibase = did.slice("did:key:".length);
  const id = `${did}#${publicKeyMultibase}`;
  const document = didDocument(did, [{ id, controller: did, publicKeyMultibase }]);
  return { ...document, authentication: [id] };
}

/** A loader for whoever runs a suite: the product's own, the suites' examples, and did:key names. Nothing is fetched. */
export const conformanceLoader: Loader = async (url) => {
  const [did = "", fragment] = url.split("#");
  if (/^did:key:z6Mk[1-9A-HJ-NP-Za-km-z]{40,50}$/.test(did)) {
    const document = didKey(did);
    const method = document.verificationMethod.find(({ id }) => id === url);
    const found = fragment ? { "@context": "https://w3id.org/security/multikey/v1", ...method } : document;
    return { contextUrl: null, documentUrl: url, document: found };
  }
  return offlineLoader(examples, [])(url);
};
