import { describe, expect, it } from "vitest";
import { craftWays, pieceWays } from "#db/seed/data/craft-ways.ts";
import { crafts } from "#db/seed/data/crafts.ts";
import { materialKeys, materials } from "#db/seed/data/materials.ts";
import { choices, ownPrices } from "#db/seed/data/piece-extras.ts";
import { pieces } from "#db/seed/data/pieces.ts";
import { techniques } from "#db/seed/data/techniques.ts";

const materialNames = new Set(materials.map(({ key }) => key));
const techniqueNames = new Set(techniques.map(({ key }) => key));

describe("the taxonomy of the demonstration", () => {
  it("names each material and technique once, in three languages, and says why a material is protected", () => {
    expect(materialNames.size).toBe(materials.length);
    expect(techniqueNames.size).toBe(techniques.length);
    for (const { name } of [...materials, ...techniques])
      for (const text of [name.ar, name.fr, name.en]) expect(text?.trim()).toBeTruthy();
    expect(materials.filter((known) => known.protectionSource).map(({ key }) => key)).toContain("ivory");
  });

  it("says of every craft what it works with and how, in known words", () => {
    for (const { key } of crafts) {
      const ways = craftWays[key];
      expect(ways, key).toBeDefined();
      for (const of of ways?.materials ?? []) expect(materialNames, key).toContain(of);
      for (const of of ways?.techniques ?? []) expect(techniqueNames, key).toContain(of);
    }
    expect(Object.keys(craftWays).sort()).toEqual(crafts.map(({ key }) => key).sort());
  });

  it("finds the materials of every piece, and describes only pieces that are there", () => {
    const keys = new Set(pieces.map(({ key }) => key));
    for (const piece of pieces)
      for (const key of materialKeys(piece.materials)) expect(materialNames, piece.key).toContain(key);
    for (const key of [...Object.keys(pieceWays), ...Object.keys(choices), ...Object.keys(ownPrices)])
      expect(keys).toContain(key);
    for (const of of Object.values(pieceWays).flat()) expect(techniqueNames).toContain(of);
  });

  it("offers a choice only of pieces of which there are several, first option at the piece's own price", () => {
    for (const [key, choice] of Object.entries(choices)) {
      expect(pieces.find((piece) => piece.key === key)?.availability.kind, key).not.toBe("unique");
      expect(choice.options.length, key).toBeGreaterThan(1);
      expect(choice.options[0]?.priceMinor, key).toBeUndefined();
    }
  });
});
