import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { familyColour, knownFamilies } from "#components/art/families.ts";

const css = readFileSync("app/globals.css", "utf8");

function token(name: string): string {
  const value = new RegExp(`--color-${name}:\\s*(#[0-9a-f]{6})`).exec(css)?.[1];
  if (!value) throw new Error(`no colour ${name} in globals.css`);
  return value;
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["chaux", "papier", "sable"];

describe("the palette", () => {
  it.each(grounds)("keeps body text at 7:1 or better on %s", (ground) => {
    expect(contrast(token("encre"), token(ground))).toBeGreaterThanOrEqual(7);
  });

  it.each(["encre-2", "bleu", "vert", "terre", "grenade"])("keeps %s readable on every ground", (ink) => {
    for (const ground of grounds) expect(contrast(token(ink), token(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it("keeps each state's ink readable on its own wash", () => {
    for (const glaze of ["bleu", "vert", "terre", "grenade"]) {
      expect(contrast(token(glaze), token(`wash-${glaze}`))).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(token("terre"), token("wash-safran"))).toBeGreaterThanOrEqual(3);
  });

  it("draws the edges of controls at 3:1 or better", () => {
    for (const ground of ["chaux", "papier"]) {
      expect(contrast(token("bord"), token(ground))).toBeGreaterThanOrEqual(3);
    }
  });

  it("rings the focus at 3:1 or better on whitewash and on ink", () => {
    expect(contrast(token("bleu"), token("chaux"))).toBeGreaterThanOrEqual(3);
    expect(contrast(token("safran"), token("encre"))).toBeGreaterThanOrEqual(3);
  });

  it.each(knownFamilies)("keeps the glaze of %s readable on whitewash and on its wash", (family) => {
    const { ink, wash } = familyColour(family);
    expect(contrast(ink, token("chaux"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink, wash)).toBeGreaterThanOrEqual(4.5);
  });

  it("gives no two families the same glaze, and ink to a family it does not know", () => {
    expect(new Set(knownFamilies.map((family) => familyColour(family).ink)).size).toBe(knownFamilies.length);
    expect(familyColour("toString").ink).toBe(token("encre"));
  });
});

describe("the faces", () => {
  it("preloads no more than 70 kB in any language", () => {
    const source = readFileSync("app/fonts.ts", "utf8");
    const files = new Map(
      [...source.matchAll(/const (\w+) = new URL\(\s*"\.\.\/(node_modules[^"]+)"/g)].map((match) => [
        match[1],
        readFileSync(match[2] ?? "").length,
      ]),
    );
    const lists = [...source.matchAll(/^ {2}(ar|fr|en): \[([^\]]+)\]/gm)];
    expect(lists.map((list) => list[1])).toEqual(["ar", "fr", "en"]);
    for (const list of lists) {
      const names = (list[2] ?? "").split(",").map((name) => name.trim());
      const bytes = names.reduce((sum, name) => sum + (files.get(name) ?? Number.NaN), 0);
      expect(bytes).toBeLessThanOrEqual(70_000);
      expect(bytes).toBeGreaterThan(50_000);
    }
  });

  it("declares in the stylesheet exactly the files it preloads", () => {
    const names = (path: string) =>
      [...readFileSync(path, "utf8").matchAll(/([\w-]+\.woff2)"/g)].map((match) => match[1]).sort();
    expect(names("app/styles/fonts.css")).toEqual(names("app/fonts.ts"));
  });
});
