import { afterAll, beforeAll } from "vitest";
import { credentialsContext } from "#lib/credentials/pinned.ts";
import { startVcApi, type VcApi } from "#tests/conformance/server.ts";

export type Json = Record<string, unknown>;

/** A VC-API of the file's own, with what its tests ask it. */
export function vcApi() {
  let api: VcApi;
  beforeAll(async () => {
    api = await startVcApi();
  });
  afterAll(() => api.close());

  async function post(path: string, body: unknown): Promise<{ status: number; body: Json }> {
    const response = await fetch(`${api.url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Json };
  }
  const credential = (change: Json = {}): Json => ({
    "@context": [credentialsContext],
    type: ["VerifiableCredential"],
    issuer: api.issuer,
    credentialSubject: { id: "did:example:subject" },
    ...change,
  });
  const issue = (document: unknown) => post("/credentials/issue", { credential: document });
  const verify = (document: unknown) => post("/credentials/verify", { verifiableCredential: document });
  const issued = async (change: Json = {}) =>
    (await issue(credential(change))).body.verifiableCredential as Json;
  return { post, credential, issue, verify, issued, issuer: () => api.issuer };
}
