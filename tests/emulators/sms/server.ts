import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createEmulator } from "emulate";
import { freePorts } from "#scripts/platform/ports.ts";
import { type Outbox, openOutbox } from "#tests/emulators/sms/outbox.ts";
import { outboxPage } from "#tests/emulators/sms/page.ts";

export type SmsStandInOptions = {
  /** 0 takes a free one. */
  port: number;
  account: string;
  token: string;
  /** The number messages come from. */
  from: string;
  /** File that keeps the outbox over a restart. */
  stateFile?: string | undefined;
};

export type SmsStandIn = { url: string; close: () => Promise<void> };

/**
 * A stand-in for a provider of short messages: Twilio's API below /2010-04-01 (answered by the emulator), and the outbox as
 * a page at `/` and as JSON at `/api/messages`. Never sends anything anywhere.
 */
export async function startSmsStandIn(options: SmsStandInOptions): Promise<SmsStandIn> {
  const { account, token, from } = options;
  const [port = 0] = await freePorts(1);
  const seed = {
    twilio: { account: { sid: account, auth_token: token }, phone_numbers: [{ phone_number: from }] },
  };
  const emulator = await createEmulator({ service: "twilio", port, seed });
  const outbox = openOutbox(options.stateFile);
  const server = createServer((request, response) => {
    answer(request, response, emulator.url, outbox).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await emulator.close();
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  api: string,
  outbox: Outbox,
): Promise<void> {
  const { pathname, search } = new URL(request.url ?? "/", "http://stand-in");
  if (pathname.startsWith("/2010-04-01/"))
    return passOn(request, response, `${api}${pathname}${search}`, outbox);
  if (pathname === "/api/messages") return write(response, "application/json", JSON.stringify(outbox.all()));
  if (pathname === "/api/healthz") return write(response, "application/json", "{}");
  if (pathname === "/") return write(response, "text/html; charset=utf-8", outboxPage(outbox.all()));
  response.writeHead(404).end();
}

function write(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(body);
}

/** Lets the emulator answer, and notes what it took. */
async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  url: string,
  outbox: Outbox,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = {
    authorization: request.headers.authorization ?? "",
    "content-type": request.headers["content-type"] ?? "",
  };
  const init = { method: request.method ?? "GET", headers };
  const taken = await fetch(url, request.method === "POST" ? { ...init, body: Buffer.concat(chunks) } : init);
  const body = await taken.text();
  if (taken.status === 201) {
    const { sid, to, from, body: text } = JSON.parse(body) as Record<string, string>;
    if (sid && to && text)
      outbox.add({ sid, to, from: from ?? "", body: text, at: new Date().toISOString() });
  }
  response.writeHead(taken.status, { "content-type": "application/json" }).end(body);
}
