import { beforeEach, expect, it, vi } from "vitest";

// As in a build: there is no database to follow.
vi.stubEnv("NEXT_PHASE", "phase-production-build");
const { awaitMade } = await import("#lib/cache/made-pages.mjs");
const { default: TaggedCache } = await import("#lib/cache/handler.mjs");

const written: string[] = [];
const fs = {
  existsSync: () => false,
  mkdir: async () => undefined,
  writeFile: async (path: string) => void written.push(path),
};
const cache = new TaggedCache({
  fs,
  flushToDisk: true,
  serverDistDir: "/dist/server",
  maxMemoryCacheSize: 0,
});
const keyOf = (path: string) => `/route-cache/APP_PAGE/0a1b/$${path}`;
const page = (status?: number) => ({
  kind: "APP_PAGE",
  html: "<p>",
  rscData: Buffer.from("rsc"),
  headers: { "x-next-cache-tags": "pieces" },
  status,
});
const data = (found: unknown) => ({
  kind: "FETCH",
  data: { headers: {}, body: JSON.stringify(found), status: 200, url: "" },
  revalidate: 300,
});
const context = { cacheControl: { revalidate: 300, expire: 300 } };
beforeEach(() => {
  written.length = 0;
});

it("writes pages, and the page for missing things, to the disk", async () => {
  await cache.set(keyOf("/fr/pieces/plate"), page(), context);
  expect(written.some((path) => path.endsWith("/fr/pieces/plate.html"))).toBe(true);
  await cache.set(keyOf("/fr/404"), page(404), context);
  expect(written.some((path) => path.endsWith("/fr/404.html"))).toBe(true);
});

it("writes nothing for an address where nothing is, and leaves word of its tags", async () => {
  const word = awaitMade("/fr/pieces/made-up");
  await cache.set(keyOf("/fr/pieces/made-up"), page(404), context);
  expect(await word.page).toMatchObject({ tags: ["pieces"], isRendered: true });
  expect(written).toEqual([]);
});

it("writes what a query found, and not that it found nothing", async () => {
  await cache.set("0a1b", data({ id: 1 }), { fetchCache: true, tags: ["pieces"] });
  expect(written).toHaveLength(1);
  await cache.set("2c3d", data(null), { fetchCache: true, tags: ["pieces"] });
  expect(written).toHaveLength(1);
});
