import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import * as platformDid from "#app/.well-known/did.json/route.ts";
import * as chamberDid from "#app/did/[chamber]/did.json/route.ts";
import * as checkpoint from "#app/log/checkpoint/route.ts";
import * as cosignatures from "#app/log/cosignatures/route.ts";
import * as logKey from "#app/log/key/route.ts";
import * as proof from "#app/log/proof/[credential]/route.ts";
import * as tile from "#app/log/tile/[...path]/route.ts";
import * as witnesses from "#app/log/witnesses/route.ts";
import * as piece from "#app/p/[serial]/route.ts";
import * as nextStatus from "#app/status/[chamber]/[purpose]/[number]/route.ts";
import * as status from "#app/status/[chamber]/[purpose]/route.ts";

type Answer = (request: Request, parts: string[]) => Response | Promise<Response>;
const later = <T>(value: T) => ({ params: Promise.resolve(value) });

// The product's own handlers at their own addresses, without the framework in between.
const routes: readonly [RegExp, Answer][] = [
  [/^\/p\/([^/]+)$/, (request, [serial = ""]) => piece.GET(request, later({ serial }))],
  [/^\/did\/([^/]+)\/did\.json$/, (request, [chamber = ""]) => chamberDid.GET(request, later({ chamber }))],
  [/^\/\.well-known\/did\.json$/, () => platformDid.GET()],
  [
    /^\/status\/([^/]+)\/([^/]+)$/,
    (request, [chamber = "", purpose = ""]) => status.GET(request, later({ chamber, purpose })),
  ],
  [
    /^\/status\/([^/]+)\/([^/]+)\/([^/]+)$/,
    (request, [chamber = "", purpose = "", number = ""]) =>
      nextStatus.GET(request, later({ chamber, purpose, number })),
  ],
  [/^\/log\/checkpoint$/, () => checkpoint.GET()],
  [/^\/log\/key$/, () => logKey.GET()],
  [/^\/log\/witnesses$/, () => witnesses.GET()],
  [/^\/log\/cosignatures$/, (request) => cosignatures.POST(request)],
  [/^\/log\/proof\/([^/]+)$/, (request, [credential = ""]) => proof.GET(request, later({ credential }))],
  [/^\/log\/tile\/(.+)$/, (request, [path = ""]) => tile.GET(request, later({ path: path.split("/") }))],
];

/** Serves what outsiders read. `instead` answers in place of the product for the paths it knows: a site that lies. */
export async function serveLog(instead: (path: string) => string | Buffer | null = () => null) {
  const server = createServer(async (incoming, outgoing) => {
    const url = new URL(incoming.url ?? "/", "http://localhost:3000");
    const lie = instead(url.pathname);
    const body = incoming.method === "POST" ? await buffer(incoming) : undefined;
    const request = new Request(url, {
      method: incoming.method ?? "GET",
      headers: incoming.headers as Record<string, string>,
      ...(body ? { body: new Uint8Array(body) } : {}),
    });
    const [pattern, answer] = routes.find(([known]) => known.test(url.pathname)) ?? [];
    const parts = (pattern?.exec(url.pathname) ?? []).slice(1).map(decodeURIComponent);
    const response =
      lie === null
        ? await (answer?.(request, parts) ?? new Response(null, { status: 404 }))
        : new Response(new Uint8Array(Buffer.from(lie)));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { base, close: () => new Promise((done) => server.close(done)) };
}
