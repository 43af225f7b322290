import { describe, expect, it } from "vitest";
import { changesOf } from "#features/listing/domain/changes.ts";
import { newSerial } from "#features/listing/domain/serial.ts";
import { centimetres } from "#features/listing/ui/field-specs.ts";
import { minorOf, typedOfMinor } from "#lib/money/typed-amount.ts";

describe("amounts as people type them", () => {
  it.each([
    ["1250", 125_000],
    ["1 250,5", 125_050],
    ["١٢٥٠٫٧٥", 125_075],
    ["0.05", 5],
    ["99999999.99", 9_999_999_999],
  ])("reads %s", (typed, minor) => {
    expect(minorOf(typed)).toBe(minor);
  });

  it.each(["", "0", "0,00", "-5", "1.234", "12,5,0", "1e3", "abc", "123456789"])("refuses %j", (typed) => {
    expect(minorOf(typed)).toBeNull();
  });

  it("shows what it reads", () => {
    for (const minor of [5, 50, 100, 125_050, 9_999_999_999])
      expect(minorOf(typedOfMinor(minor))).toBe(minor);
  });
});

describe("the log of a piece", () => {
  it("names the fields that differ, whatever the order of their parts", () => {
    const before = { title: { ar: "أ", fr: "A" }, weightGrams: 5, hands: null };
    expect(changesOf(before, { title: { fr: "A", ar: "أ" }, weightGrams: 6, hands: null })).toEqual([
      { field: "weightGrams", from: 5, to: 6 },
    ]);
    expect(changesOf(before, {})).toEqual([]);
  });
});

describe("what a form shows", () => {
  it("writes millimetres as centimetres", () => {
    expect([null, 5, 90, 225, 2400].map(centimetres)).toEqual(["", "0.5", "9", "22.5", "240"]);
  });

  it("gives serials that no reader mistakes", () => {
    for (let n = 0; n < 50; n += 1) expect(newSerial()).toMatch(/^SND-[0-9A-HJKMNP-TV-Z]{10}$/);
  });
});
