import { createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { proofsOf } from "#lib/credentials/credential.ts";
import { jcsHashData } from "#lib/credentials/jcs-cryptosuite.ts";
import { verifyCredential } from "#lib/credentials/verify.ts";
import { decodeBase58 } from "./base58.ts";
import { makeRecord } from "./credential-fixtures.ts";

// Vectors of W3C vc-di-eddsa (W3C Software and Document Licence, beside them).
const folder = new URL("../../vectors/vc-di-eddsa/", import.meta.url).pathname;
const read = (name: string) => JSON.parse(readFileSync(`${folder}${name}`, "utf8"));

function holds(data: Buffer, key: string, proofValue: unknown): boolean {
  const raw = decodeBase58(key.slice(1)).subarray(2);
  const der = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), raw]);
  const publicKey = createPublicKey({ key: der, format: "der", type: "spki" });
  return verify(null, data, publicKey, decodeBase58(String(proofValue).slice(1)));
}

describe("eddsa-jcs-2022", () => {
  // The specification's example, and the one it had before its proofs named their contexts.
  it.each(["signedJCS", "signedWithoutContextJCS"])("verifies the published vector %s", (name) => {
    const vector = read(`eddsa-jcs-2022/${name}.json`);
    const { publicKeyMultibase } = read("keyPair.json");
    const data = jcsHashData(vector, vector.proof);
    expect(holds(data, publicKeyMultibase, vector.proof.proofValue)).toBe(true);
    const changed = jcsHashData({ ...vector, name: "Another" }, vector.proof);
    expect(holds(changed, publicKeyMultibase, vector.proof.proofValue)).toBe(false);
  });

  it("refuses a proof of other contexts than the document begins with", () => {
    const vector = read("eddsa-jcs-2022/signedJCS.json");
    const swapped = [...vector.proof["@context"]].reverse();
    expect(() => jcsHashData(vector, { ...vector.proof, "@context": swapped })).toThrow();
    const more = { ...vector, "@context": [...vector["@context"], "https://vc.example/more"] };
    expect(() => jcsHashData(more, vector.proof)).not.toThrow();
  });

  it("signs every credential beside the first signature, checked with node:crypto alone", async () => {
    const { record, list, key } = await makeRecord();
    for (const document of [record, list]) {
      const [, proof] = proofsOf(document);
      expect(proof?.cryptosuite).toBe("eddsa-jcs-2022");
      const data = jcsHashData(document, proof ?? {});
      expect(holds(data, key.publicKeyMultibase, proof?.proofValue)).toBe(true);
    }
  });

  it("makes a credential forged when either signature does not hold, though the other does", async () => {
    const { record, options } = await makeRecord();
    const other = await makeRecord();
    expect(await verifyCredential(record, options)).toEqual({ verdict: "valid" });
    for (const n of [0, 1]) {
      const proofValue = proofsOf(other.record)[n]?.proofValue;
      const proof = proofsOf(record).map((own, at) => (at === n ? { ...own, proofValue } : own));
      expect(await verifyCredential({ ...record, proof }, options)).toMatchObject({ verdict: "forged" });
      expect(await verifyCredential({ ...record, proof: proof[1 - n] }, options)).toEqual({
        verdict: "valid",
      });
    }
  });
});
