import { describe, expect, it } from "vitest";
import { changedPrice, priceChange } from "#features/sheets/domain/bulk.ts";

describe("a change of price", () => {
  it.each([
    ["percent", "10", 123_00, "1", 135_00],
    ["percent", "-10", 123_00, "10", 110_00],
    ["percent", "+7,5", 200_00, "1", 215_00],
    ["amount", "−20", 15_00, "5", 5_00],
    ["amount", "٢٠", 15_00, "50", 50_00],
    ["percent", "100", 99_99, "1", 200_00],
  ] as const)("by %s of %s makes of %i, rounded to %s, %i", (by, typed, minor, rounding, wanted) => {
    const change = priceChange(by, typed);
    expect(change && changedPrice(minor, change, rounding)).toBe(wanted);
  });

  it.each(["", "0", "abc", "-95", "250", "1e3"])("is not understood as %j per cent", (typed) => {
    expect(priceChange("percent", typed)).toBeNull();
  });
});
