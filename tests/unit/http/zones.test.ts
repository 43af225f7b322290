import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mayBePage } from "#lib/http/zones.ts";

const root = "app/[locale]";

/** First segments of all pages: folders, with route groups taken away. */
function segments(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return [];
    return /^\(.*\)$/.test(entry.name) ? segments(join(folder, entry.name)) : [entry.name];
  });
}

describe("the proxy's list of pages", () => {
  it("knows every page there is, so that none is answered as missing", () => {
    const folders = segments(root).filter((name) => name !== "404" && !name.startsWith("["));
    expect(folders.length).toBeGreaterThan(8);
    expect(folders.filter((name) => !mayBePage(`/fr/${name}/more`))).toEqual([]);
    expect(mayBePage("/fr")).toBe(true);
  });

  it.each(["/fr/xyz", "/ar/xyz/pieces", "/en/404", "/fr/Pieces"])("has no %s", (path) => {
    expect(mayBePage(path)).toBe(false);
  });
});
