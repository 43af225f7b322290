import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { from } from "@digitalbazaar/ed25519-multikey";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { signPresentation } from "@digitalbazaar/vc";
import { describe, expect, it } from "vitest";
import { generateKey } from "#lib/credentials/keys.ts";
import { credentialsContext } from "#lib/credentials/pinned.ts";
import { signDocument } from "#lib/credentials/sign.ts";
import { conformanceLoader as documentLoader } from "#tests/conformance/documents.ts";
import { type Json, vcApi } from "./vc-api.ts";

const api = vcApi();
const { publicKeyMultibase, secretKeyMultibase } = await generateKey("did:key:new");
const holder = `did:key:${publicKeyMultibase}`;
const key = {
  id: `${holder}#${publicKeyMultibase}`,
  controller: holder,
  publicKeyMultibase,
  secretKeyMultibase,
};
const challenge = "uAQIDBAUGBwgJCgsMDQ4PEA";

async function present(change: Json, over: Json = {}) {
  const presentation = { "@context": [credentialsContext], type: ["VerifiablePresentation"], ...change };
  const pair = await from({ type: "Multikey", ...key });
  const suite = new DataIntegrityProof({ signer: pair.signer(), cryptosuite });
  const signed = await signPresentation({ presentation, suite, challenge, documentLoader });
  return api.post("/presentations/verify", { verifiablePresentation: { ...(signed as Json), ...over } });
}

/** A credential the presenter says of themselves, signed with the key that signs the presentation. */
const selfMade = (issuer: string) =>
  signDocument(
    {
      "@context": [credentialsContext],
      type: ["VerifiableCredential"],
      issuer,
      credentialSubject: { id: holder },
    },
    key,
    { documentLoader, now: new Date() },
  );

describe("the data model 2.0, asked of the verifier of presentations", () => {
  it.each([
    ["4.13 without an id", {}],
    ["4.13 with an id that is a URL", { id: "urn:uuid:0b8cbd64-6c63-4a0d-9b7b-0a2f9f0c2f0e" }],
    ["4.13 with a holder that is a URL", { holder }],
    ["4.13 with a holder that is an object with an id", { holder: { id: holder } }],
    ["4.13 with a further type", { type: ["VerifiablePresentation", "https://example.org/#Own"] }],
  ])("%s: accepted", async (_rule, change) => {
    expect(await present(change)).toMatchObject({ status: 200, body: { verified: true } });
  });

  it.each([
    ["4.13 an id that is a word", { id: "one" }],
    ["4.13 a type that is missing", { type: undefined }],
    ["4.13 types without VerifiablePresentation", { type: ["https://example.org/#Own"] }],
    ["4.13 a holder object without an id", { holder: { name: "Somebody" } }],
    ["4.13 a holder that is a word", { holder: "somebody" }],
    ["4.13 a credential that is an address", { verifiableCredential: ["https://example.org/credential"] }],
    ["4.13 a credential that is a number", { verifiableCredential: 7 }],
    ["4.13 a credential that is an object of another kind", { verifiableCredential: { type: "Note" } }],
    ["4.3 no base context", { "@context": ["https://www.w3.org/ns/credentials/examples/v2"] }],
    ["a word changed after it was signed", { holder: "did:example:other" }],
    ["no signature", { proof: undefined }],
  ])("%s: refused", async (_rule, over) => {
    expect(await present({ holder }, over)).toMatchObject({ status: 400 });
  });

  it("4.13 with one credential and with several", async () => {
    const [one, two] = [await api.issued(), await api.issued()];
    expect((await present({ holder, verifiableCredential: [one] })).status).toBe(200);
    expect((await present({ holder, verifiableCredential: [one, two] })).status).toBe(200);
  });

  it("refuses a presentation in which one credential was changed or breaks a rule", async () => {
    const good = await api.issued();
    const changed = { ...good, credentialSubject: { id: "did:example:other" } };
    expect((await present({ holder, verifiableCredential: [good, changed] })).status).toBe(400);
  });

  it("4.13.4 self-asserted credentials name the holder", async () => {
    const own = await selfMade(holder);
    expect((await present({ holder, verifiableCredential: [own] })).status).toBe(200);
    expect((await present({ verifiableCredential: [own] })).status).toBe(400);
    expect((await present({ holder: "did:example:acme", verifiableCredential: [own] })).status).toBe(400);
    const foreign = await selfMade("did:example:acme");
    expect((await present({ holder, verifiableCredential: [foreign] })).status).toBe(400);
  });

  it("refuses an answer to another challenge", async () => {
    const answer = await present({ holder });
    expect(answer.status).toBe(200);
    const presentation = { "@context": [credentialsContext], type: ["VerifiablePresentation"], holder };
    const pair = await from({ type: "Multikey", ...key });
    const suite = new DataIntegrityProof({ signer: pair.signer(), cryptosuite });
    const signed = await signPresentation({ presentation, suite, challenge, documentLoader });
    const asked = { verifiablePresentation: signed, options: { challenge: "uOther" } };
    expect((await api.post("/presentations/verify", asked)).status).toBe(400);
  });
});
