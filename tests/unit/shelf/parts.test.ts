import { Readable } from "node:stream";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { isDocument, isSharedPage } from "#lib/http/zones.ts";
import { BytesLru } from "#lib/shelf/bytes-lru.ts";
import { anonymousRequest, capture, type Handle } from "#lib/shelf/capture.ts";
import { asDocument } from "#lib/shelf/document.ts";
import { encodingFor } from "#lib/shelf/encoding.ts";
import { Body, cacheControlOf, sharedHeaders, sharedSeconds, sizeOfPage } from "#lib/shelf/page.ts";

describe("the form of a body", () => {
  it.each([
    [undefined, "identity"],
    ["", "identity"],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["br;q=0, gzip;q=0.5", "gzip"],
    ["*", "br"],
    ["*;q=0", "identity"],
    ["GZIP", "gzip"],
    ["br;q=nonsense, identity", "identity"],
  ])("for %s is %s", (accept, expected) => {
    expect(encodingFor(accept)).toBe(expected);
  });

  it("says the same words in each, made once", async () => {
    const words = "الزليج ".repeat(500);
    const body = new Body(Buffer.from(words));
    const [br, gzip] = await Promise.all([body.in("br"), body.in("gzip")]);
    expect(brotliDecompressSync(br).toString()).toBe(words);
    expect(gunzipSync(gzip).toString()).toBe(words);
    expect(body.in("br")).toBe(br);
    expect(body.etag).toBe(new Body(Buffer.from(words)).etag);
  });
});

describe("memory for pages", () => {
  const lru = () => new BytesLru<string>(10, (value) => value.length);

  it("forgets what was used longest ago when it is full", () => {
    const held = lru();
    for (const key of ["aaa", "bbb", "ccc"]) held.set(key, key);
    held.get("aaa");
    held.set("dddd", "dddd");
    expect(["aaa", "bbb", "ccc", "dddd"].map((key) => held.get(key))).toEqual([
      "aaa",
      undefined,
      "ccc",
      "dddd",
    ]);
    expect(held.bytes).toBe(10);
  });

  it("counts a replaced value once, and keeps nothing larger than itself", () => {
    const held = lru();
    held.set("a", "12345");
    held.set("a", "123");
    held.set("b", "12345678901");
    expect([held.bytes, held.count]).toEqual([3, 1]);
  });
});

describe("a page in memory", () => {
  const page = {
    status: 404,
    headers: [],
    body: new Body(Buffer.alloc(40_000)),
    tags: [],
    since: 0,
    until: 0,
  };

  it("weighs what it and its compressed forms take", () => {
    expect(sizeOfPage(page, "/fr")).toBe(2_003 + 60_000);
  });

  it("weighs little when it shows the page for missing things, so that dead links push out nothing", () => {
    expect(sizeOfPage({ ...page, isBorrowed: true }, "/fr/pieces/none")).toBe(2_015);
    const held = new BytesLru(100_000, sizeOfPage);
    held.set("/fr", page);
    for (let n = 0; n < 15; n++) held.set(`/fr/pieces/${n}`, { ...page, isBorrowed: true });
    expect(held.get("/fr")).toBe(page);
  });

  it("is offered to shared caches for the time that is left", () => {
    expect(cacheControlOf(10_900, 5_000)).toBe("s-maxage=5");
    expect(cacheControlOf(1_000, 5_000)).toBe("s-maxage=0");
  });
});

describe("headers that all copies of a page share", () => {
  it("leave out what belongs to one answer", () => {
    const headers = {
      "x-request-id": "1",
      "content-length": "9",
      "x-nextjs-cache": "HIT",
      date: "x",
      "x-a": "b",
    };
    expect(sharedHeaders(headers)).toEqual(["x-a", "b", "vary", "accept-encoding"]);
  });

  it("are there for answers alone that a shared cache may keep", () => {
    expect(sharedSeconds({ "cache-control": "s-maxage=300, stale-while-revalidate=1" })).toBe(300);
    expect(sharedSeconds({ "cache-control": "private, no-store" })).toBeNull();
    expect(sharedSeconds({ "cache-control": "private, s-maxage=300" })).toBeNull();
    expect(sharedSeconds({ "cache-control": "s-maxage=300", "set-cookie": ["a=b"] })).toBeNull();
    expect(sharedSeconds({})).toBeNull();
  });
});

describe("a page without the framework's scripts", () => {
  const own = '<script>(function(){document.title="a"})()</script>';
  const data = '<script type="application/ld+json">{"@type":"Product"}</script>';

  it("keeps our scripts, data, styles and words", () => {
    const html = `<head>${data}<link rel="stylesheet" href="/_next/static/chunks/a.css"/></head><body>${own}<p>Zellige</p></body>`;
    expect(asDocument(html)).toBe(html);
  });

  it("loses chunks, their preloads, the copy of the page and the marks of hydration", () => {
    const framework = [
      '<script src="/_next/static/chunks/a.js" async=""></script>',
      '<script src="/_next/static/chunks/b.js" noModule=""></script>',
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>',
      "<script>(self.__next_f=self.__next_f||[]).push([0])</script>",
      '<script>self.__next_f.push([1,"<!-- not a comment -->"])</script>',
      '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({})</script>',
      "<!--$--><!-- --><!--/$-->",
    ].join("");
    expect(asDocument(`<body>${framework}${own}<p>Zellige</p></body>`)).toBe(
      `<body>${own}<p>Zellige</p></body>`,
    );
  });

  it("comes back whole where a script has yet to put a part in its place", () => {
    const html = '<template id="B:0"></template><script src="/_next/static/chunks/a.js"></script>';
    expect(asDocument(html)).toBe(html);
  });
});

describe("what the shelf may hold", () => {
  it.each([
    ["/fr", true],
    ["/ar/pieces/%D8%BA", true],
    ["/en/apply", true],
    ["/fr/apply/mine", false],
    ["/fr/cart", false],
    ["/fr/account", false],
    ["/fr/pieces/", false],
    ["/fr/icon.png", false],
    ["/api/health", false],
    ["/", false],
    ["/p/SND", false],
  ])("%s: %s", (path, expected) => {
    expect(isSharedPage(path)).toBe(expected);
  });

  it("is sent without the framework's scripts unless a client component does something in it", () => {
    expect(["/fr", "/fr/pieces/a", "/fr/apply", "/fr/cart", "/"].map(isDocument)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("an answer that is taken instead of sent", () => {
  const request = () => anonymousRequest("/fr", "localhost");

  it("has the status, headers and bytes that the handler wrote, in pieces or at once", async () => {
    const handle: Handle = (_request, response) => {
      response.setHeader("x-a", "1");
      response.writeHead(404, { "content-type": "text/html" });
      response.write("Zel");
      response.end("lige");
    };
    const { status, headers, body } = await capture(handle, request());
    expect([status, headers["x-a"], headers["content-type"], body.toString()]).toEqual([
      404,
      "1",
      "text/html",
      "Zellige",
    ]);
  });

  it("has headers of one text each though Next appends them, and leaves cookies apart", async () => {
    const { headers } = await capture((_request, response) => {
      for (const vary of ["rsc", "accept"]) response.appendHeader("vary", vary);
      response.setHeader("x-made-of", ["piece:1"]);
      for (const address of ["/ar", "/ar"]) response.appendHeader("location", address);
      response.setHeader("set-cookie", ["a=1", "b=2"]);
      response.end();
    }, request());
    expect(headers).toMatchObject({
      vary: "rsc, accept",
      "x-made-of": "piece:1",
      location: "/ar",
      "set-cookie": ["a=1", "b=2"],
    });
  });

  it("can be piped to", async () => {
    const { body } = await capture(
      (_request, response) => void Readable.from(["a", "b"]).pipe(response),
      request(),
    );
    expect(body.toString()).toBe("ab");
  });

  it("rejects with the handler", async () => {
    await expect(capture(async () => Promise.reject(new Error("broken")), request())).rejects.toThrow(
      "broken",
    );
  });
});
