import { describe, expect, it } from "vitest";
import { routes } from "#features/ops/routes.ts";
import { llmsText } from "#lib/seo/llms-text.ts";
import { robotsText } from "#lib/seo/robots.ts";

const rules = robotsText()
  .split("\n")
  .flatMap((line) => line.match(/^Disallow: (.+)$/)?.[1] ?? []);

/** Whether a crawler may ask for a path, by RFC 9309: `*` stands for any characters. */
function allowed(path: string): boolean {
  return !rules.some((rule) => {
    const parts = rule.split("*").map((part) => part.replace(/[.?+^$()[\]{}|\\]/g, "\\$&"));
    return new RegExp(`^${parts.join(".*")}`).test(path);
  });
}

const filled = (pattern: string) => pattern.replace("{locale}", "ar").replace(/\{[^}]+\}/g, "x");

describe("robots.txt", () => {
  const pages = routes.filter(({ pattern }) => pattern.startsWith("/{locale}"));
  const open = pages.filter(({ zone }) => zone === "public").map(({ pattern }) => pattern);
  const closed = pages.filter(({ zone }) => zone !== "public").map(({ pattern }) => pattern);
  // Reached from public pages, made for one reader: zones.ts calls them private.
  const personal = /^\/\{locale\}\/(wishlist|report)/;

  it.each(open.filter((pattern) => !personal.test(pattern)))("lets crawlers see %s", (pattern) => {
    expect(allowed(filled(pattern))).toBe(true);
  });

  it.each(closed)("sends crawlers away from %s", (pattern) => {
    expect(allowed(filled(pattern))).toBe(false);
  });

  it("lets crawlers see feeds, cards, pictures and a plain search, not every combination of filters", () => {
    for (const path of [
      "/feeds/google.xml?lang=fr&currency=EUR",
      "/og/piece/fr/x.jpg",
      "/media/a-320.webp",
      "/llms.txt",
    ]) {
      expect(allowed(path), path).toBe(true);
    }
    expect(allowed("/fr/search?craft=zellige")).toBe(true);
    expect(allowed("/fr/search?craft=zellige&region=fes")).toBe(false);
    expect(allowed("/fr/applied-arts")).toBe(true);
    expect(robotsText()).toContain("Sitemap: http://localhost:3000/sitemap.xml");
  });
});

describe("llms.txt", () => {
  const text = llmsText({ demonstration: true });

  it("names only addresses that the product answers", () => {
    const paths = [...text.matchAll(/http:\/\/localhost:3000(\/[^\s)?,:]*)/g)].map(([, path = ""]) => path);
    expect(paths.length).toBeGreaterThan(15);
    const known = new Set(routes.map(({ pattern }) => pattern));
    const unknown = paths.filter(
      (path) => !known.has(path) && !known.has(path.replace(/^\/(ar|fr|en)(?=\/|$)/, "/{locale}")),
    );
    expect(unknown).toEqual([]);
  });

  it("says of a demonstration that it is one, and of a real shop nothing of the kind", () => {
    expect(text).toContain("fictional");
    expect(llmsText({ demonstration: false })).not.toContain("fictional");
  });
});
