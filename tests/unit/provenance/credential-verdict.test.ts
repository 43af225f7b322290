import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { verifyCredential as libraryVerify } from "@digitalbazaar/vc";
import { checkStatus } from "@digitalbazaar/vc-bitstring-status-list";
import { describe, expect, it } from "vitest";
import { parseSecured } from "#lib/credentials/credential.ts";
import { offlineLoader } from "#lib/credentials/loader.ts";
import { verifyCredential } from "#lib/credentials/verify.ts";
import { later, listUrl, makeRecord } from "./credential-fixtures.ts";

describe("the verdict on a credential", () => {
  it("says revoked where the library alone says verified", async () => {
    const { record, list, options } = await makeRecord([7]);
    const [issuer] = options.trust.issuers;
    const documents = new Map<string, unknown>([[listUrl, list]]);
    if (issuer) documents.set(issuer.id, issuer);
    for (const method of issuer?.verificationMethod ?? []) {
      documents.set(method.id, { "@context": "https://w3id.org/security/multikey/v1", ...method });
    }
    const suite = new DataIntegrityProof({ cryptosuite });
    const documentLoader = offlineLoader(documents, options.trust.origins);
    const library = await libraryVerify({
      credential: record,
      suite,
      documentLoader,
      // The library judges the list by the clock of the day on which the test runs; the list ends an hour after it was signed.
      checkStatus: (asked: Record<string, unknown>) =>
        checkStatus({ ...asked, verifyBitstringStatusListCredential: false }),
      now: later,
    });
    expect(library.verified).toBe(true);
    expect(library.statusResult?.verified).toBe(true);
    expect(library.statusResult?.results?.[0]?.status).toBe(true);

    expect(await verifyCredential(record, options)).toEqual({ verdict: "revoked" });
  });

  it("says valid for a signed record whose place is not raised", async () => {
    const { record, options } = await makeRecord([6, 8]);
    expect(await verifyCredential(record, options)).toEqual({ verdict: "valid" });
  });

  it("stays the same when the database stores the members in another order", async () => {
    const { record, options } = await makeRecord();
    const reordered = JSON.parse(JSON.stringify(record, Object.keys(flatten(record)).sort().reverse()));
    expect(JSON.stringify(reordered)).not.toBe(JSON.stringify(record));
    expect(await verifyCredential(reordered, options)).toEqual({ verdict: "valid" });
  });

  it("says forged when one character of the document or of the signature changes", async () => {
    const { record, options } = await makeRecord();
    const subject = {
      ...record,
      credentialSubject: { ...record.credentialSubject, serialNumber: "FES-0002" },
    };
    expect(await verifyCredential(subject, options)).toMatchObject({ verdict: "forged" });
    const text = JSON.stringify(record).replace(
      /("proofValue":"z....)(.)/,
      (_, head, c) => `${head}${c === "a" ? "b" : "a"}`,
    );
    expect(await verifyCredential(JSON.parse(text), options)).toMatchObject({ verdict: "forged" });
  });

  it("says forged when an unsigned term is slipped in", async () => {
    const { record, options } = await makeRecord();
    expect(await verifyCredential({ ...record, price: "1" }, options)).toMatchObject({ verdict: "forged" });
  });

  it("does not take another chamber's key for the issuer's", async () => {
    const mine = await makeRecord();
    const other = await makeRecord();
    expect(await verifyCredential(mine.record, other.options)).toEqual({ verdict: "unknown_issuer" });
  });

  it("cannot tell without a status list, or with one it cannot trust", async () => {
    const { record, list, options } = await makeRecord();
    const undetermined = expect.objectContaining({ verdict: "undetermined" });
    expect(await verifyCredential(record, { ...options, statusLists: async () => null })).toEqual(
      undetermined,
    );
    const forged = { ...list, credentialSubject: { ...list.credentialSubject, ttl: 1 } };
    expect(await verifyCredential(record, { ...options, statusLists: async () => forged })).toEqual(
      undetermined,
    );
  });

  it("says not in force before its first day and after its last", async () => {
    const { record, unsigned, sign, options } = await makeRecord();
    const before = { ...options, now: new Date("2026-02-01T00:00:00Z") };
    expect(await verifyCredential(record, before)).toEqual({ verdict: "not_in_force" });
    const short = await sign({ ...unsigned, validUntil: "2026-06-01T00:00:00Z" });
    expect(await verifyCredential(short, options)).toEqual({ verdict: "not_in_force" });
  });

  it("says undetermined on a list that has run out, or says not until when it stands", async () => {
    const { record, list, sign, options } = await makeRecord();
    const tomorrow = { ...options, now: new Date(later.getTime() + 86_400_000) };
    expect(await verifyCredential(record, tomorrow)).toMatchObject({ verdict: "undetermined" });
    const { validUntil: _, proof: __, ...endless } = list;
    const unending = await sign(endless);
    const statusLists = async () => unending;
    expect(await verifyCredential(record, { ...options, statusLists })).toMatchObject({
      verdict: "undetermined",
    });
  });

  it("takes nothing that is not a signed credential", async () => {
    const { unsigned, options } = await makeRecord();
    for (const document of [null, "text", {}, unsigned]) {
      expect(parseSecured(document)).toBeNull();
      expect(await verifyCredential(document, options)).toMatchObject({ verdict: "forged" });
    }
  });
});

/** Every member name at any depth, so that a reordering keeps them all. */
function flatten(value: unknown): Record<string, true> {
  if (Array.isArray(value)) return Object.assign({}, ...value.map(flatten));
  if (value === null || typeof value !== "object") return {};
  const own = Object.fromEntries(Object.keys(value).map((name) => [name, true as const]));
  return Object.assign(own, ...Object.values(value).map(flatten));
}
