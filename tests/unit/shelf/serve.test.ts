import { request as ask, createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { noteMade } from "#lib/cache/made-pages.mjs";
import { hear, stampedSince } from "#lib/cache/stamps.mjs";
import { withShelf } from "#lib/shelf/serve.ts";

const chunks = '<script src="/_next/static/chunks/a.js" async=""></script>';
const asked: { path: string; cookie: string | undefined; id: unknown }[] = [];

/** Enough to compress well or badly. */
const numbers = Array.from({ length: 600 }, (_, n) => ((n * 7919) % 1000).toString(36)).join(" ");
/** What a request of a browser's router waits for. */
let routerMayGo = Promise.resolve();

/** What stands behind the shelf: pages as Next sends them, with word of their tags as the cache handler leaves it. */
async function pages(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? "";
  asked.push({ path, cookie: request.headers.cookie, id: request.headers["x-request-id"] });
  // As long as a render takes for others to come meanwhile.
  await new Promise((resolve) => setTimeout(resolve, 20));
  if (request.headers.rsc) await routerMayGo;
  response.setHeader(
    "content-security-policy",
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'",
  );
  response.setHeader("x-request-id", "of-the-first-visitor");
  response.setHeader("content-type", "text/html; charset=utf-8");
  if (path.endsWith("/%E0%A4%A")) {
    response.writeHead(400);
    return void response.end(chunks);
  }
  if (path.endsWith("/broken")) {
    response.writeHead(500);
    return void response.end("broken");
  }
  if (path.includes("?page=x")) {
    response.setHeader("cache-control", "private, no-store");
    response.writeHead(404);
    return void response.end(`<html id='__next_error__'>${chunks}</html>`);
  }
  if (path.endsWith("/cart") || path.includes("?") || path.endsWith("/crafts")) {
    response.setHeader("cache-control", "private, no-store");
    return void response.end(`<p>${request.headers.cookie ?? "nobody"}</p>${numbers}${chunks}`);
  }
  if (path.endsWith("/regions")) response.setHeader("set-cookie", "a=b");
  response.setHeader("cache-control", "s-maxage=300, stale-while-revalidate=1");
  if (path.endsWith("/old")) {
    // Next had one whose time had run out; word of the new one comes while the old one is sent.
    response.setHeader("x-nextjs-cache", "STALE");
    noteMade(path, { tags: [], madeAt: Date.now() - 400_000 });
    noteMade(path, { tags: [], madeAt: Date.now(), isRendered: true });
    return void response.end("<p>old</p>");
  }
  response.setHeader("x-nextjs-cache", path.endsWith("/again") ? "REVALIDATED" : "MISS");
  if (path.endsWith("/again")) noteMade(path, { tags: [], madeAt: Date.now() - 400_000 });
  // Next names a page by its decoded address, below the name of its route.
  const key = `/route-cache/APP_PAGE/0a1b/$${decodeURIComponent(path)}`;
  noteMade(key, { tags: [`of:${path}`], madeAt: Date.now(), isRendered: true });
  if (path.endsWith("/nothing")) {
    response.writeHead(404);
    return void response.end("<html id='__next_error__'></html>");
  }
  if (path.endsWith("/404")) response.writeHead(404);
  response.end(`<html><h1>${path}</h1>${chunks}${numbers}</html>`);
}

const server = createServer(
  withShelf({
    handle: pages,
    ownScripts: ["'sha256-own'"],
    host: "localhost",
    stampedSince,
    mostBytes: 1_000_000,
  }),
);
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked.length = 0;
});

type Answer = { status: number; headers: IncomingMessage["headers"]; body: Buffer };
const get = (path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = ask({ host: "127.0.0.1", port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
const timesAsked = (path: string) => asked.filter((each) => each.path === path).length;

it("asks for a page once and as nobody, and gives each answer its own id", async () => {
  const cookie = "session=secret";
  const [one, two] = [
    await get("/fr/about", { cookie }),
    await get("/fr/about", { "x-request-id": "from-my-proxy" }),
  ];
  expect(one.body.toString()).toContain("<h1>/fr/about</h1>");
  expect(two.body).toEqual(one.body);
  expect(one.body.toString()).not.toContain("_next/static");
  expect(two.headers["x-request-id"]).toBe("from-my-proxy");
  expect(one.headers["x-request-id"]).not.toBe("of-the-first-visitor");
  expect(asked).toEqual([{ path: "/fr/about", cookie: undefined, id: undefined }]);
});

it("tells the one visitor a page was made for how long it took, and nobody else", async () => {
  const all = await Promise.all(Array.from({ length: 64 }, () => get("/fr/delivery")));
  expect(all.filter(({ headers }) => headers["server-timing"])).toHaveLength(1);
  expect(timesAsked("/fr/delivery")).toBe(1);
});

it("makes a page again once a tag of it was stamped", async () => {
  await get("/fr/returns");
  hear(["of:/fr/privacy"]);
  await get("/fr/returns");
  expect(timesAsked("/fr/returns")).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 5));
  hear(["of:/fr/returns"]);
  await Promise.all(Array.from({ length: 64 }, () => get("/fr/returns")));
  expect(timesAsked("/fr/returns")).toBe(2);
});

it("sends the form that was asked for, with its length, and says that it varies", async () => {
  const plain = await get("/fr/terms");
  const br = await get("/fr/terms", { "accept-encoding": "gzip, br" });
  const gzip = await get("/fr/terms", { "accept-encoding": "gzip" });
  expect(brotliDecompressSync(br.body)).toEqual(plain.body);
  expect(gunzipSync(gzip.body)).toEqual(plain.body);
  expect([plain, gzip, br].map(({ headers }) => headers["content-encoding"])).toEqual([
    undefined,
    "gzip",
    "br",
  ]);
  for (const { headers, body } of [plain, gzip, br]) {
    expect(headers["content-length"]).toBe(String(body.length));
    expect(headers.vary).toContain("accept-encoding");
    expect(headers.etag).toBe(plain.headers.etag);
  }
});

it("answers HEAD without a body and what a browser still has with 304", async () => {
  const whole = await get("/fr/stories");
  const head = await get("/fr/stories", {}, "HEAD");
  expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([
    200,
    0,
    String(whole.body.length),
  ]);
  const again = await get("/fr/stories", { "if-none-match": `"other", ${whole.headers.etag}` });
  expect([again.status, again.body.length, again.headers.vary]).toEqual([304, 0, whole.headers.vary]);
});

it("shows the page for missing things where Next sends an empty shell, and keeps one copy of it", async () => {
  const missing = await get("/fr/404");
  const paths = ["/fr/pieces/nothing", "/fr/nobody-has-this", "/fr/nor-this", "/fr/pieces/none?page=x"];
  for (const path of paths) {
    const { status, body } = await get(path);
    expect([path, status]).toEqual([path, 404]);
    expect(body).toEqual(missing.body);
  }
  expect(asked.map(({ path }) => path)).toEqual(["/fr/404", "/fr/pieces/nothing", "/fr/pieces/none?page=x"]);
});

it("never keeps what is private, what sets a cookie, what failed, and what is asked with a question", async () => {
  for (const path of ["/fr/cart", "/fr/crafts", "/fr/pieces/broken", "/fr/pieces?q=a", "/fr/regions"]) {
    const one = await get(path, { cookie: "me=1" });
    const two = await get(path, { cookie: "me=2" });
    if (!path.includes("broken") && !path.includes("regions")) {
      expect([path, one.body.toString().includes("me=1")]).toEqual([path, true]);
      expect([path, two.body.toString().includes("me=2")]).toEqual([path, true]);
    }
    expect(asked.filter((each) => each.path === path && each.cookie === "me=2")).toHaveLength(1);
  }
});

it("leaves to Next what the router of a browser asks for, and what is sent", async () => {
  await get("/fr/registry");
  const parts = await get("/fr/registry", { rsc: "1" });
  await get("/fr/registry", {}, "POST");
  expect(parts.body.toString()).toContain("_next/static");
  expect(timesAsked("/fr/registry")).toBe(3);
});

it("allows a page without the framework's scripts none in itself but ours", async () => {
  const policy = "default-src 'self'; script-src 'self' 'sha256-own'; style-src 'self' 'unsafe-inline'";
  for (const path of ["/fr/search", "/fr/search?q=a", "/fr/pieces/nothing"]) {
    expect((await get(path)).headers["content-security-policy"]).toBe(policy);
  }
  expect((await get("/fr/apply")).headers["content-security-policy"]).toContain(
    "script-src 'self' 'unsafe-inline'",
  );
});

it("takes an address for the page alone when the rest says where a visitor came from", async () => {
  const page = await get("/fr/chambers");
  for (const rest of ["?utm_source=letter&utm_medium=mail", "?currency=EUR", "?"]) {
    expect((await get(`/fr/chambers${rest}`)).body).toEqual(page.body);
  }
  expect(asked).toHaveLength(1);
  await get("/fr/chambers?currency=EUR&q=a");
  expect(asked).toHaveLength(2);
});

it("finds a page under its Arabic address, however a browser spells it, and waits for no word in vain", async () => {
  const path = `/ar/pieces/${encodeURIComponent("طبق-فاس")}`;
  const begun = performance.now();
  const all = await Promise.all(
    Array.from({ length: 64 }, (_, n) =>
      get(n % 2 ? path : path.toLowerCase().replace("pieces", "%70ieces")),
    ),
  );
  expect(new Set(all.map(({ body }) => body.toString())).size).toBe(1);
  await get(path);
  expect(asked.map((each) => each.path)).toEqual([path]);
  expect(performance.now() - begun).toBeLessThan(900);
});

it.each([
  ["cannot be decoded", "/fr/pieces/%E0%A4%A"],
  ["climbs", "/fr/pieces/%2e%2e/cart"],
  ["is too long", `/fr/pieces/${"a".repeat(2_000)}`],
])("leaves to Next, at each visit, an address that %s", async (_why, path) => {
  for (const cookie of ["me=1", "me=2"]) {
    const { body } = await get(path, { cookie });
    expect(body.toString()).toContain("_next/static");
  }
  expect(asked.map((each) => each.cookie)).toEqual(["me=1", "me=2"]);
});

it("takes a private page for one, however it is spelled", async () => {
  expect((await get("/fr/%63art", { cookie: "me=1" })).body.toString()).toContain("_next/static");
  expect(asked.map(({ cookie }) => cookie)).toEqual(["me=1"]);
});

it("gives an old page to who asks while a new one is made, and keeps it for nobody", async () => {
  for (const visit of [1, 2]) {
    const { body, headers } = await get("/fr/stories/old");
    expect(body.toString()).toBe("<p>old</p>");
    expect(headers["cache-control"]).toBe("s-maxage=0");
    expect(timesAsked("/fr/stories/old")).toBe(visit);
  }
});

it("keeps a page that Next made again at once because its time had run out", async () => {
  for (let n = 0; n < 3; n++) await get("/fr/stories/again");
  expect(timesAsked("/fr/stories/again")).toBe(1);
});

it("lets a shared cache keep a page for the seconds that are left, and no longer", async () => {
  await get("/fr/verification");
  const { headers } = await get("/fr/verification");
  expect(headers["cache-control"]).toMatch(/^s-maxage=(?:300|29\d)$/);
});

it("spends little on the form of an answer that one visitor gets", async () => {
  const quality = (plain: Buffer, level: number) =>
    brotliCompressSync(plain, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: level,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      },
    });
  for (const [path, level] of [
    ["/fr/pieces?q=z", 4],
    ["/fr/pieces", 9],
  ] as const) {
    const { body } = await get(path, { "accept-encoding": "br" });
    expect(body).toEqual(quality(brotliDecompressSync(body), level));
  }
});

it("tells Next the id that the visitor sees", async () => {
  for (const path of ["/fr/search?q=a", "/fr/cart", "/api/health"]) {
    await get(path, { "x-request-id": "no good" });
    expect(asked.at(-1)?.id).toMatch(/^[0-9a-f-]{36}$/);
    await get(path, { "x-request-id": "from-my-proxy" });
    expect(asked.at(-1)?.id).toBe("from-my-proxy");
  }
  const answer = await get("/fr/search?q=a");
  expect(answer.headers["x-request-id"]).toBe(asked.at(-1)?.id);
});

it("counts a render that the router of a browser began before a change", async () => {
  let go: () => void = () => undefined;
  routerMayGo = new Promise((resolve) => {
    go = resolve;
  });
  const parts = get("/fr/artisans", { rsc: "1" });
  await expect.poll(() => asked.length, { interval: 1 }).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 5));
  hear(["of:/fr/artisans"]);
  await new Promise((resolve) => setTimeout(resolve, 2));
  const page = get("/fr/artisans");
  await expect.poll(() => asked.length, { interval: 1 }).toBe(2);
  go();
  await Promise.all([page, parts]);
  // The router's, the one that may have shared it, and those until one was surely begun after the change.
  expect(timesAsked("/fr/artisans")).toBeGreaterThan(2);
});
