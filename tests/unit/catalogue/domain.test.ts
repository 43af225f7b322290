import { describe, expect, it } from "vitest";
import { crafts } from "#db/seed/data/crafts.ts";
import { buyability, largestQuantity } from "#features/catalogue/domain/availability.ts";
import { families, familiesOf, toFamily } from "#features/catalogue/domain/families.ts";
import { byGravity, isAtRisk, toGrade } from "#features/catalogue/domain/grade.ts";
import { locales } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

const stocked = { state: "published", availability: "stock", available: 4, leadDays: null } as const;

describe("whether a piece can be had", () => {
  it.each([
    [{ ...stocked }, { kind: "left", n: 4 }],
    [{ ...stocked, availability: "unique", available: 1 }, { kind: "unique" }],
    [
      { ...stocked, availability: "made_to_order", leadDays: 25 },
      { kind: "made_to_order", days: 25 },
    ],
    [{ ...stocked, available: 0 }, { kind: "none" }],
    [{ ...stocked, availability: "made_to_order", leadDays: 25, available: 0 }, { kind: "none" }],
    [{ ...stocked, state: "sold" }, { kind: "sold" }],
  ] as const)("%j is %j", (piece, expected) => {
    expect(buyability(piece)).toEqual(expected);
  });

  it("offers one of a unique piece and no more than ten of the others", () => {
    expect(largestQuantity("unique", 3)).toBe(1);
    expect(largestQuantity("stock", 3)).toBe(3);
    expect(largestQuantity("stock", 300)).toBe(10);
  });
});

describe("crafts", () => {
  it("an unknown grade reads as not enough data, never as safe or as lost", () => {
    expect(toGrade("viable")).toBe("viable");
    expect(toGrade("anything")).toBe("data_deficient");
    expect(
      ["critically_endangered", "endangered", "viable", "data_deficient", "extinct"]
        .map(toGrade)
        .map(isAtRisk),
    ).toEqual([true, true, false, false, false]);
  });

  it("stand gravest first, then where one can still buy", () => {
    const sorted = [
      { grade: "endangered" as const, pieces: 9 },
      { grade: "critically_endangered" as const, pieces: 0 },
      { grade: "critically_endangered" as const, pieces: 3 },
    ].sort(byGravity);
    expect(sorted.map((craft) => craft.pieces)).toEqual([3, 0, 9]);
  });

  it("every craft of the taxonomy belongs to a family with a name in each language", () => {
    for (const craft of crafts) expect(toFamily(craft.family), craft.key).toBe(craft.family);
    for (const locale of locales) {
      expect(Object.keys(messages[locale].catalogue.family).sort()).toEqual([...families].sort());
    }
    const gathered = familiesOf(crafts).flatMap((group) => group.crafts);
    expect(new Set(gathered)).toEqual(new Set(crafts));
  });
});
