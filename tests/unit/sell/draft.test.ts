import { describe, expect, it } from "vitest";
import { type Fields, missingSteps, newFields } from "#features/sell/domain/draft.ts";
import { suggestedTitle } from "#features/sell/domain/suggest.ts";
import type { SellDto } from "#features/sell/schema.ts";
import { newId } from "#lib/ids/ids.ts";

const craft = {
  ...{ id: newId("craft"), family: "rug", name: "Tapis", materialKeys: [] },
  share: { basisPoints: 800, vatBasisPoints: 2000 },
};
const start: SellDto = {
  ...{ owner: "o", materials: [], chamber: null },
  workshops: [{ artisanId: newId("artisan"), name: "Atelier", crafts: [craft] }],
};
const full: Fields = {
  ...newFields(start),
  ...{ materialKeys: ["wool"], weightGrams: "٢٥٠٠", price: "1200,50", careKeys: ["dry_cloth"] },
};

describe("a draft", () => {
  it("of one workshop with one craft begins with both", () => {
    expect(newFields(start)).toMatchObject({ craftId: craft.id, artisanId: start.workshops[0]?.artisanId });
  });

  it("says what it lacks, and nothing once a voice or words are there", () => {
    expect(missingSteps(newFields(start), {})).toEqual([
      ...["front", "materials", "weight", "price", "care", "voice"],
    ]);
    expect(missingSteps(full, { front: "a" })).toEqual(["voice"]);
    expect(missingSteps(full, { front: "a", voice: "b" })).toEqual([]);
    expect(missingSteps({ ...full, description: { fr: "Tissé." } }, { front: "a" })).toEqual([]);
  });

  it("made to order needs places and days", () => {
    const made = { ...full, availability: "made_to_order" as const };
    const files = { front: "a", voice: "b" };
    expect(missingSteps(made, files)).toEqual([]);
    expect(missingSteps({ ...made, leadDays: "0" }, files)).toEqual(["stock"]);
    expect(missingSteps({ ...made, units: "" }, files)).toEqual(["stock"]);
  });
});

describe("a suggested name", () => {
  it("is the craft and its first two materials, as each language writes a list", () => {
    expect(suggestedTitle("Tapis", ["Laine", "Coton", "Soie"], "fr")).toBe("Tapis – laine, coton");
    expect(suggestedTitle("زرابي", ["صوف", "قطن"], "ar")).toBe("زرابي – صوف، قطن");
    expect(suggestedTitle("Rugs", [], "en")).toBe("Rugs");
  });
});
