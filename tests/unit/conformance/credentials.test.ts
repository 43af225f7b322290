import { describe, expect, it } from "vitest";
import { credentialCases } from "./credential-cases.ts";
import { vcApi } from "./vc-api.ts";

const api = vcApi();

describe("the data model 2.0, asked of the issuer over HTTP", () => {
  it.each(credentialCases)("%s: accepted %s", async (_rule, accepted, change) => {
    const answer = await api.issue(api.credential(change));
    expect(answer).toMatchObject(accepted ? { status: 201 } : { status: 400 });
    if (accepted) {
      expect(answer.body.verifiableCredential).toMatchObject({ proof: expect.anything() });
      // Whatever the issuer signs, the verifier accepts.
      expect(await api.verify(answer.body.verifiableCredential)).toMatchObject({ status: 200 });
    } else {
      expect(answer.body.errors).toEqual([expect.any(String), ...(answer.body.errors as string[]).slice(1)]);
    }
  });

  it.each(credentialCases.filter(([, accepted]) => !accepted))(
    "%s: the verifier refuses it as well",
    async (_rule, _accepted, change) => {
      const good = await api.issued();
      expect(await api.verify({ ...good, ...change })).toMatchObject({ status: 400 });
    },
  );
});

describe("the verifier", () => {
  it("refuses what is not signed, changed after it was signed, or signed by a key of somebody else", async () => {
    const good = await api.issued();
    expect(await api.verify(good)).toMatchObject({ status: 200, body: { verified: true } });
    expect((await api.verify(api.credential())).status).toBe(400);
    expect((await api.verify({ ...good, credentialSubject: { id: "did:example:other" } })).status).toBe(400);
    const another = "did:key:z6MkpJySvETLnxhQG9DzEdmKJtysBDjuuTeDfUj1uNNCUqcj";
    expect((await api.verify({ ...good, issuer: another })).status).toBe(400);
  });

  it("refuses a credential with one good signature and one that is not", async () => {
    const good = await api.issued();
    const [first, second] = good.proof as Record<string, unknown>[];
    const spoilt = { ...second, proofValue: first?.proofValue };
    expect((await api.verify({ ...good, proof: [first, spoilt] })).status).toBe(400);
  });

  it("refuses a credential before its beginning and after its end", async () => {
    for (const dates of [
      { validFrom: "2090-01-01T00:00:00Z" },
      { validFrom: "2020-01-01T00:00:00Z", validUntil: "2021-01-01T00:00:00Z" },
    ]) {
      expect((await api.verify(await api.issued(dates))).status).toBe(400);
    }
  });

  it("answers every body that is no credential with a refusal", async () => {
    for (const body of ["", "[]", "{}", '{"verifiableCredential":null}', '{"verifiableCredential":[]}']) {
      expect((await api.post("/credentials/verify", body)).status).toBe(400);
      expect((await api.post("/credentials/issue", body)).status).toBe(400);
    }
    expect((await api.post("/elsewhere", {})).status).toBe(404);
  });

  it("signs in its own name only, whatever issuer it is asked for", async () => {
    for (const asked of ["did:example:other", { id: "did:example:other", name: "Chamber" }]) {
      const { status, body } = await api.issue(api.credential({ issuer: asked }));
      expect(status).toBe(201);
      const named = typeof asked === "string" ? api.issuer() : { ...asked, id: api.issuer() };
      expect(body.verifiableCredential).toMatchObject({ issuer: named });
    }
  });
});
