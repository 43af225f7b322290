import { describe, expect, it } from "vitest";
import { drawEmptyArt, drawPiece, drawPortrait, FAMILIES, OBJECTS, VIEWS } from "#db/seed/art/index.ts";

/** Every object of every family; the views take turns, and two rounds cover both faces. */
const every = FAMILIES.flatMap((family) =>
  OBJECTS[family].flatMap((object, i) =>
    [VIEWS[i % 4] ?? "front", VIEWS[(i + 2) % 4] ?? "back"].map((view) => ({ family, object, view })),
  ),
);

describe("drawn pieces", { timeout: 60_000 }, () => {
  it("gives the same bytes for the same seed", () => {
    for (const input of every) {
      expect(drawPiece({ ...input, seed: "same" })).toBe(drawPiece({ ...input, seed: "same" }));
    }
  });

  it("gives another picture for another seed, for 132 fronts and 132 backs", () => {
    for (const view of ["front", "back"] as const) {
      const seen = new Set<string>();
      for (let i = 0; i < 132; i++) {
        seen.add(drawPiece({ family: FAMILIES[i % FAMILIES.length] ?? "rug", seed: `piece-${i}`, view }));
      }
      expect(seen.size).toBe(132);
    }
  });

  it("says in every document that it is a demonstration illustration", () => {
    for (const input of every) {
      const svg = drawPiece({ ...input, seed: "said" });
      expect(svg).toMatch(/<title>Demonstration illustration: [^<]+<\/title>/);
      expect(svg).toContain("not a photograph");
      expect(svg).toContain('viewBox="0 0 960 1200"');
    }
  });

  it("refers to nothing outside the document, and only to definitions it has", () => {
    for (const input of every) {
      const svg = drawPiece({ ...input, seed: "refs" });
      expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(
        /https?:|data:|<image|<script|<foreignObject/,
      );
      const known = new Set([...svg.matchAll(/\bid="([^"]+)"/g)].map((m) => m[1]));
      const used = [...svg.matchAll(/(?:url\(#|href="#)([^)"]+)/g)].map((m) => m[1]);
      expect(used.filter((id) => !known.has(id))).toEqual([]);
    }
  });

  it("writes no number that a renderer could not read", () => {
    for (const input of every)
      expect(drawPiece({ ...input, seed: "nan" })).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("chooses the object by seed when none is named or the name is unknown", () => {
    const free = drawPiece({ family: "rug", seed: "free", view: "front" });
    expect(drawPiece({ family: "rug", seed: "free", view: "front", object: "spoon" })).toBe(free);
    expect(OBJECTS.rug.some((object) => free.includes(`rug, ${object}, front`))).toBe(true);
  });

  it("draws the hand smaller beside a larger piece", () => {
    const small = drawPiece({ family: "pottery", object: "vase", seed: "s", view: "scale", sizeCm: 20 });
    const large = drawPiece({ family: "pottery", object: "vase", seed: "s", view: "scale", sizeCm: 60 });
    const hand = (svg: string) => Number(/scale\(([\d.]+)\)" fill="#A98A6E"/.exec(svg)?.[1]);
    expect(hand(large)).toBeGreaterThan(0);
    expect(hand(large)).toBeLessThan(hand(small));
  });
});

describe("placeholders", { timeout: 60_000 }, () => {
  it("gives each family its own workshop, the same for the same seed", () => {
    const all = FAMILIES.map((family) => drawPortrait({ seed: "maker", family }));
    expect(new Set(all).size).toBe(FAMILIES.length);
    expect(drawPortrait({ seed: "maker", family: "rug" })).toBe(all[FAMILIES.indexOf("rug")]);
  });

  it("draws an edge strip and a missing-photograph tile from a seed", () => {
    expect(drawEmptyArt({ seed: "a", shape: "strip" })).toContain('viewBox="0 0 1200 40"');
    expect(drawEmptyArt({ seed: "a" })).toBe(drawEmptyArt({ seed: "a" }));
    expect(drawEmptyArt({ seed: "a" })).not.toBe(drawEmptyArt({ seed: "b" }));
  });
});
