import { describe, expect, it } from "vitest";
import { readRegistryNumber, registryNumberKey } from "#lib/people/registry-number.ts";

describe("a registry number", () => {
  it.each([
    ["demo-0012", "DEMO-0012"],
    [" 12 / 345 ", null],
    ["12/345", "12/345"],
    ["A 123 456", "A 123 456"],
    ["٠٣-١٢٣٤٥", "03-12345"],
    ["\u200f03–12345", "03-12345"],
  ])("reads %j as %j", (typed, number) => {
    expect(readRegistryNumber(typed)).toBe(number);
  });

  it.each(["", "AB", "ABC", "12", "-123", "123-", "1--2", "=1+2", "12é4", "x'or'1", "1".repeat(61)])(
    "refuses %j",
    (typed) => {
      expect(readRegistryNumber(typed)).toBeNull();
    },
  );

  it("has one key however it is written", () => {
    const ways = ["03-12345", "03 12345", "03/12345", "0312345", "٠٣.١٢٣٤٥"].map(registryNumberKey);
    expect(new Set(ways)).toEqual(new Set(["0312345"]));
  });
});
