import { expect, it } from "vitest";
import { milliOf } from "#features/materials/domain/quantity.ts";

it.each([
  ["12", 12_000],
  ["12,5", 12_500],
  ["0.250", 250],
  ["١٢٫٥", 12_500],
  ["1 000", 1_000_000],
])("reads %s as thousandths", (typed, milli) => {
  expect(milliOf(typed)).toBe(milli);
});

it.each(["", "0", "-3", "1,2345", "12 kg", "10000000000"])("refuses %s", (typed) => {
  expect(milliOf(typed)).toBeNull();
});
