import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { generateKey } from "#lib/credentials/keys.ts";
import { brokenCredentialRules } from "#lib/credentials/rules/check.ts";
import { type Document, isObject } from "#lib/credentials/rules/parts.ts";
import { signDocument } from "#lib/credentials/sign.ts";
import { conformanceLoader } from "#tests/conformance/documents.ts";
import { credentialErrors, presentationErrors } from "#tests/conformance/verifier.ts";

const mostBytes = 1_000_000;

/** A running VC-API: where it is, and the did:key name it issues under, made anew at each start. */
export type VcApi = { url: string; issuer: string; close: () => Promise<void> };

type Answer = { status: number; body: unknown };
const refused = (errors: string[]): Answer => ({ status: 400, body: { verified: false, errors } });

/**
 * Starts an issuer and verifier of Verifiable Credentials 2.0 around lib/credentials, spoken to by the VC-API of the W3C
 * Credentials Community Group, for suites that test implementations over HTTP. It knows no database and keeps nothing.
 */
export async function startVcApi(port = 0): Promise<VcApi> {
  const { publicKeyMultibase, secretKeyMultibase } = await generateKey("did:key:new");
  const issuer = `did:key:${publicKeyMultibase}`;
  const key = {
    id: `${issuer}#${publicKeyMultibase}`,
    controller: issuer,
    publicKeyMultibase,
    secretKeyMultibase,
  };

  /** Suites ask issuers under names of their examples. This one signs in its own name, whatever it is asked. */
  const inOwnName = (credential: Document) => ({
    ...credential,
    issuer: isObject(credential.issuer) ? { ...credential.issuer, id: issuer } : issuer,
  });

  async function issue({ credential }: Record<string, unknown>): Promise<Answer> {
    const errors = brokenCredentialRules(credential);
    if (errors.length > 0 || !isObject(credential)) return refused(errors);
    try {
      const now = new Date();
      const own = inOwnName(credential);
      const signed = await signDocument(own, key, { documentLoader: conformanceLoader, now });
      return { status: 201, body: { verifiableCredential: signed } };
    } catch (error) {
      return refused([error instanceof Error ? error.message : "not signable"]);
    }
  }

  const verified = (errors: string[]): Answer =>
    errors.length > 0
      ? refused(errors)
      : { status: 200, body: { verified: true, checks: ["proof"], warnings: [], errors: [] } };

  const routes: Record<string, (body: Record<string, unknown>) => Promise<Answer>> = {
    "/credentials/issue": issue,
    "/credentials/verify": async (body) => verified(await credentialErrors(body.verifiableCredential)),
    "/presentations/verify": async ({ verifiablePresentation, options }) => {
      const challenge =
        isObject(options) && typeof options.challenge === "string" ? options.challenge : undefined;
      return verified(await presentationErrors(verifiablePresentation, challenge));
    },
  };

  async function answer(request: IncomingMessage): Promise<Answer> {
    const route = routes[request.url ?? ""];
    if (!route || request.method !== "POST") return { status: 404, body: { errors: ["no such endpoint"] } };
    const body = await readJson(request);
    return isObject(body) ? route(body) : refused(["the body is not a JSON object"]);
  }

  const server = createServer((request, response) => {
    answer(request).then(
      ({ status, body }) => send(response, status, body),
      () => send(response, 500, { errors: ["the server failed"] }),
    );
  });
  await listening(server, port);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    issuer,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) return null;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return null;
  }
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", () => done());
  });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}
