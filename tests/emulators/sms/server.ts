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

/** Twilio's answers to a message it does not take, with the sentences left out. */
const refusals = {
  "500": [500, 20500],
  "429": [429, 20429],
  stopped: [400, 21610],
  unreachable: [400, 21614],
} as const;

/** How the next messages fail: by an answer, or by a hang-up after the message was taken. */
type Failing = { how: keyof typeof refusals | "drop_after_effect"; times: number };

type Parts = { api: string; outbox: Outbox; failing: Failing };

/**
 * A stand-in for a provider of short messages: Twilio's API below /2010-04-01 (answered by the emulator), and the outbox as
 * a page at `/` and as JSON at `/api/messages`. `POST /_control/fail {how, times}` makes the next messages fail. Never sends
 * anything anywhere.
 */
export async function startSmsStandIn(options: SmsStandInOptions): Promise<SmsStandIn> {
  const { account, token, from } = options;
  const [port = 0] = await freePorts(1);
  const twilio = { account: { sid: account, auth_token: token }, phone_numbers: [{ phone_number: from }] };
  const emulator = await createEmulator({ service: "twilio", port, seed: { twilio } });
  const parts: Parts = {
    api: emulator.url,
    outbox: openOutbox(options.stateFile),
    failing: { how: "500", times: 0 },
  };
  const server = createServer((request, response) => {
    answer(request, response, parts).catch((error: unknown) => {
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

async function answer(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  const { outbox, failing } = parts;
  const { pathname, search } = new URL(request.url ?? "/", "http://stand-in");
  if (pathname.startsWith("/2010-04-01/")) return passOn(request, response, `${pathname}${search}`, parts);
  if (pathname === "/_control/fail" && request.method === "POST") {
    Object.assign(failing, JSON.parse((await bodyOf(request)).toString("utf8")));
    return write(response, "application/json", "{}");
  }
  if (pathname === "/api/messages") return write(response, "application/json", JSON.stringify(outbox.all()));
  if (pathname === "/api/healthz") return write(response, "application/json", "{}");
  if (pathname === "/") return write(response, "text/html; charset=utf-8", outboxPage(outbox.all()));
  response.writeHead(404).end();
}

function write(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(body);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Lets the emulator answer, unless it is told to fail, and notes what it took. */
async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { api, outbox, failing }: Parts,
): Promise<void> {
  const sent = await bodyOf(request);
  const fails = request.method === "POST" && failing.times > 0;
  if (fails) failing.times -= 1;
  if (fails && failing.how !== "drop_after_effect") {
    const [status, code] = refusals[failing.how];
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ code, status }));
    return;
  }
  const headers = {
    authorization: request.headers.authorization ?? "",
    "content-type": request.headers["content-type"] ?? "",
  };
  const init = { method: request.method ?? "GET", headers };
  const taken = await fetch(
    `${api}${path}`,
    request.method === "POST" ? { ...init, body: new Uint8Array(sent) } : init,
  );
  const body = await taken.text();
  if (taken.status === 201) {
    const { sid, to, from, body: text } = JSON.parse(body) as Record<string, string>;
    if (sid && to && text)
      outbox.add({ sid, to, from: from ?? "", body: text, at: new Date().toISOString() });
  }
  if (fails) {
    response.destroy();
    return;
  }
  response.writeHead(taken.status, { "content-type": "application/json" }).end(body);
}
