import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { routes } from "#features/ops/routes.ts";

/** `app/[locale]/(shop)/pieces/[slug]/page.tsx` → `/{locale}/pieces/{slug}`. */
function patternOf(path: string): string {
  const segments = path.split("/").slice(1, -1);
  const named = segments
    .filter((segment) => !/^\(.*\)$/.test(segment))
    .map((segment) => segment.replace(/^\[\.\.\.(\w+)\]$/, "{$1…}").replace(/^\[(\w+)\]$/, "{$1}"));
  return `/${named.join("/")}`;
}

const sorted = (list: readonly string[]) => [...list].sort();
// A pattern does not look into folders whose name begins with a dot by itself.
const files = ["app", "app/.well-known"].flatMap((folder) =>
  globSync(`${folder}/**/{page.tsx,route.ts,sitemap.ts,robots.ts,manifest.ts}`),
);
const methods = /export (?:async )?(?:function|const) (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/g;

describe("the table of routes", () => {
  it("lists every route of the product, and none that is not there", () => {
    expect(files.length).toBeGreaterThan(30);
    expect(sorted(routes.map(({ pattern }) => pattern))).toEqual(sorted(files.map(patternOf)));
  });

  it.each(files.filter((path) => path.endsWith("route.ts")))("says which methods %s answers", (path) => {
    const found = [...readFileSync(path, "utf8").matchAll(methods)].map(([, method = ""]) => method);
    const route = routes.find(({ pattern }) => pattern === patternOf(path));
    expect(sorted(route?.methods ?? [])).toEqual(sorted(found.filter((method) => method !== "HEAD")));
  });

  it("calls no page of staff, artisans or buyers public", () => {
    const closed = /^\/\{locale\}\/(studio|office|federation|account|orders|cart|checkout|sign-in)/;
    expect(routes.filter(({ pattern, zone }) => closed.test(pattern) && zone === "public")).toEqual([]);
  });
});
