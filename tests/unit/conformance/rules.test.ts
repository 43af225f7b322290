import { describe, expect, it } from "vitest";
import { didDocument } from "#lib/credentials/did.ts";
import { credentialsContext } from "#lib/credentials/pinned.ts";
import { brokenCredentialRules } from "#lib/credentials/rules/check.ts";
import { signedInKeyPeriod } from "#lib/credentials/rules/key-period.ts";
import { unknownResources } from "#lib/credentials/rules/related-resource.ts";

const good = {
  "@context": [credentialsContext],
  type: ["VerifiableCredential"],
  issuer: "did:web:sanad.example:did:fes",
  credentialSubject: { id: "did:example:subject" },
};
const proof = { verificationMethod: "did:web:sanad.example:did:fes#z6Mk" };

describe("each rule by itself", () => {
  it("has nothing to say of a sound credential", () => {
    expect(brokenCredentialRules(good)).toEqual([]);
    expect(brokenCredentialRules({ ...good, proof: [proof, proof] })).toEqual([]);
  });

  it.each([
    ["issuer", { issuer: null }],
    [
      "the proof is not by a key of the issuer",
      { proof: { verificationMethod: "did:web:elsewhere.example#z6Mk" } },
    ],
    [
      "the proof is not by a key of the issuer",
      { proof: [proof, { verificationMethod: `${good.issuer}x#z6Mk` }] },
    ],
    ["validFrom", { validFrom: "2026-02-30" }],
    ["validUntil is before", { validFrom: "2026-02-02T00:00:00Z", validUntil: "2026-02-01T00:00:00Z" }],
    ["refreshService", { refreshService: { id: "https://example.org/1" } }],
    ["credentialSchema", { credentialSchema: { type: "JsonSchema" } }],
    ["relatedResource", { relatedResource: { id: credentialsContext, digestSRI: "sha256-AAAA" } }],
    ["@context", { "@context": [] }],
    ["type", { type: [] }],
    ["id", { id: 7 }],
    ["credentialSubject", { credentialSubject: [] }],
  ])("%s", (says, change) => {
    const broken = brokenCredentialRules({ ...good, ...change });
    expect(broken).toHaveLength(1);
    expect(broken[0]).toContain(says);
  });

  it("says of a resource that is not at hand that nobody can tell", () => {
    const digestSRI = `sha256-${Buffer.alloc(32).toString("base64")}`;
    const relatedResource = { id: "https://example.org/x", digestSRI };
    expect(brokenCredentialRules({ ...good, relatedResource })).toEqual([]);
    expect(unknownResources({ relatedResource })).toEqual(["https://example.org/x"]);
  });

  it("counts a signature of an ended key only when it is dated before the end", () => {
    const end = "2026-06-01T00:00:00Z";
    const method = { id: proof.verificationMethod, controller: good.issuer, publicKeyMultibase: "z6Mk" };
    for (const ended of [{ expires: end }, { revoked: end }]) {
      const issuer = didDocument(good.issuer, [{ ...method, ...ended }]);
      expect(signedInKeyPeriod({ ...proof, created: "2026-05-31T23:59:59Z" }, issuer)).toBe(true);
      expect(signedInKeyPeriod({ ...proof, created: end }, issuer)).toBe(false);
      expect(signedInKeyPeriod(proof, issuer)).toBe(false);
    }
    expect(signedInKeyPeriod(proof, didDocument(good.issuer, [method]))).toBe(true);
  });
});
