import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { serveControl } from "#tests/emulators/stripe/control/serve.ts";
import { serveApi } from "#tests/emulators/stripe/http/api.ts";
import { servePage } from "#tests/emulators/stripe/page/serve.ts";
import { resumeLater } from "#tests/emulators/stripe/payment/later.ts";
import { expireDue } from "#tests/emulators/stripe/resources/checkout-sessions.ts";
import { flush, resume } from "#tests/emulators/stripe/webhooks/deliver.ts";
import { World } from "#tests/emulators/stripe/world.ts";

const MAX_BODY_BYTES = 1_000_000;

export interface StripeEmulatorOptions {
  /** 0 takes a free port. */
  port: number;
  /** Address to listen on; 127.0.0.1 unless given. */
  host?: string;
  /** Origin in session urls when a browser reaches the stand-in by another name. */
  publicUrl?: string;
  /** Snapshot on disk; without it everything is forgotten at the end. */
  stateFile?: string;
  /** An endpoint that gets every event, beside those registered through the API. */
  webhookUrl?: string;
  webhookSecret?: string;
  /** Milliseconds before the first retry of a webhook (1000), doubled each time. */
  retryBaseMs?: number;
  /** Milliseconds a receiver has to answer (10000). */
  deliveryTimeoutMs?: number;
  /** Milliseconds until a charge's fee is known (50). */
  laterMs?: number;
}

export interface StripeEmulator {
  port: number;
  url: string;
  close(): Promise<void>;
}

async function readBody(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) throw new Error("request body too large");
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function serve(world: World, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = new URL(req.url ?? "/", "http://stand-in");
  const body = await readBody(req);
  if (url.pathname.startsWith("/_control/")) await serveControl(world, req, res, url, body);
  else if (url.pathname.startsWith("/c/")) await servePage(world, req, res, url, body);
  // Whatever else is asked goes to the API, whose answer to an unknown address is Stripe's error.
  else await serveApi(world, req, res, url, body);
}

/** Expires sessions on time even when nobody asks for them. */
function watchClock(world: World): void {
  world.after(1000, () => {
    if (expireDue(world)) {
      world
        .save()
        .then(() => flush(world))
        .catch((error: unknown) => console.error("stripe stand-in: expiry", error));
    }
    watchClock(world);
  });
}

/** Starts the stand-in; rejects when the port is taken or the state file cannot be read. */
export async function startStripeEmulator(options: StripeEmulatorOptions): Promise<StripeEmulator> {
  const world = new World({
    stateFile: options.stateFile ?? null,
    defaultEndpoint: options.webhookUrl
      ? { url: options.webhookUrl, secret: options.webhookSecret ?? "" }
      : null,
    retryBaseMs: options.retryBaseMs ?? 1000,
    deliveryTimeoutMs: options.deliveryTimeoutMs ?? 10_000,
    laterMs: options.laterMs ?? 50,
  });
  const server = createServer((req, res) => {
    serve(world, req, res).catch((error: unknown) => {
      console.error("stripe stand-in:", error);
      if (!res.headersSent) res.writeHead(500).end();
      else res.destroy();
    });
  });
  const host = options.host ?? "127.0.0.1";
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, host, resolve);
  });
  const { port }: AddressInfo = addressOf(server.address());
  world.url = options.publicUrl ?? `http://${host}:${port}`;
  watchClock(world);
  resumeLater(world);
  resume(world);
  return {
    port,
    url: world.url,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await world.close();
    },
  };
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("the stand-in listens on no port");
  return address;
}
