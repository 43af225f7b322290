import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { afterEach, describe, expect, it, vi } from "vitest";
import { parseSecured, proofsOf, type SecuredCredential } from "#lib/credentials/credential.ts";
import { didDocument } from "#lib/credentials/did.ts";
import { DocumentNotPinned, offlineLoader } from "#lib/credentials/loader.ts";
import { decodeBase58 } from "./base58.ts";
import { makeRecord, origin } from "./credential-fixtures.ts";

// Vectors of W3C vc-di-eddsa (W3C Software and Document Licence, beside them).
const folder = new URL("../../vectors/vc-di-eddsa/", import.meta.url).pathname;
const read = (name: string) => readFileSync(`${folder}eddsa-rdfc-2022/${name}`, "utf8");
const sha256 = (text: string) => createHash("sha256").update(text).digest();

/** The cryptosuite's verification done by hand: canonical N-Quads, two SHA-256, Ed25519 of node:crypto. */
async function verifyByHand(credential: SecuredCredential, documents: Map<string, unknown>, key: string) {
  const documentLoader = offlineLoader(documents, [origin]);
  const { proof: _proofs, ...document } = credential;
  const { proofValue, ...options }: Record<string, unknown> = proofsOf(credential)[0] ?? {};
  const config = { "@context": document["@context"], ...options };
  const canon = (input: unknown) => cryptosuite.canonize(input, { documentLoader, safe: true, base: null });
  const [configText, documentText] = [await canon(config), await canon(document)];
  const data = Buffer.concat([sha256(configText), sha256(documentText)]);
  const prefix = Buffer.from("302a300506032b6570032100", "hex");
  const raw = decodeBase58(key.slice(1)).subarray(2);
  const publicKey = createPublicKey({ key: Buffer.concat([prefix, raw]), format: "der", type: "spki" });
  const valid = verify(null, data, publicKey, decodeBase58(String(proofValue).slice(1)));
  return { valid, configText, documentText, data: data.toString("hex") };
}

describe("eddsa-rdfc-2022", () => {
  afterEach(() => vi.unstubAllGlobals());

  const examples = { "@context": { "@vocab": "https://www.w3.org/ns/credentials/examples#" } };
  const pinned = new Map<string, unknown>([["https://www.w3.org/ns/credentials/examples/v2", examples]]);
  const keyPair = JSON.parse(readFileSync(`${folder}keyPair.json`, "utf8")) as { publicKeyMultibase: string };
  const vector = parseSecured(JSON.parse(read("signedDataInt.json")));

  it("reaches every intermediate value of the published vector", async () => {
    if (!vector) throw new Error("the vector is not a signed credential");
    const byHand = await verifyByHand(vector, pinned, keyPair.publicKeyMultibase);
    expect(byHand.documentText).toBe(read("canonDocDataInt.txt"));
    expect(byHand.configText).toBe(read("proofCanonDataInt.txt"));
    expect(byHand.data).toBe(read("combinedHashDataInt.txt").trim());
    expect(byHand.valid).toBe(true);
  });

  it("signs records that verify without the signing library", async () => {
    const { record, key } = await makeRecord();
    expect((await verifyByHand(record, new Map(), key.publicKeyMultibase)).valid).toBe(true);
    const changed = {
      ...record,
      credentialSubject: { ...record.credentialSubject, serialNumber: "FES-0002" },
    };
    expect((await verifyByHand(changed, new Map(), key.publicKeyMultibase)).valid).toBe(false);
  });

  it("refuses to fetch any document it was not given", async () => {
    const fetched = vi.fn();
    vi.stubGlobal("fetch", fetched);
    const load = offlineLoader(pinned, [origin]);
    for (const url of [
      "https://www.w3.org/ns/credentials/undefined-terms/v9",
      "http://127.0.0.1:9/x",
      "file:///etc/hosts",
    ]) {
      await expect(load(url)).rejects.toBeInstanceOf(DocumentNotPinned);
    }
    await expect(load("https://elsewhere.example/contexts/provenance/v1")).rejects.toBeInstanceOf(
      DocumentNotPinned,
    );
    expect(fetched).not.toHaveBeenCalled();
  });

  it("lists assertion methods as strings and keys by their full address", () => {
    const key = {
      id: "did:web:a#k",
      controller: "did:web:a",
      publicKeyMultibase: keyPair.publicKeyMultibase,
    };
    const document = didDocument("did:web:a", [key]);
    expect(document.assertionMethod).toEqual(["did:web:a#k"]);
    expect(document.verificationMethod[0]).toMatchObject({ id: "did:web:a#k", type: "Multikey" });
  });
});
