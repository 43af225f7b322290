import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addGiven,
  feeBack,
  goodwillBack,
  lineTotal,
  nothingGiven,
  type PaidLine,
  sumBack,
  unitsBack,
} from "#features/refunds/domain/parts.ts";
import { type Currency, money } from "#lib/money/money.ts";

const mad = (minor: number) => money(minor, "MAD");

const paidLine = (currency: Currency) =>
  fc
    .record({
      quantity: fc.integer({ min: 1, max: 9 }),
      unit: fc.integer({ min: 1, max: 900_000 }),
      perUnitMad: fc.integer({ min: 1, max: 9_000_000 }),
      subsidy: fc.integer({ min: 0, max: 90_000 }),
      basisPoints: fc.integer({ min: 0, max: 3000 }),
    })
    .map(({ quantity, unit, perUnitMad, subsidy, basisPoints }): PaidLine => {
      const whole = currency === "MAD" ? unit * quantity + subsidy : perUnitMad * quantity;
      const commission = Math.floor((whole * basisPoints) / 10_000);
      return {
        id: "line",
        quantity,
        unit: money(unit, currency),
        mad: mad(whole),
        subsidy: mad(subsidy),
        commission: mad(commission),
        commissionVat: mad(Math.floor(commission / 5)),
      };
    });

/** Sends the line back in pieces: sums first by the given shares of what is left, then units one by one in the given order. */
function inPieces(line: PaidLine, cuts: readonly number[]) {
  const currency = line.unit.currency;
  let given = nothingGiven(currency);
  const steps = [];
  for (const cut of cuts) {
    const left = lineTotal(line).minor - given.amount.minor;
    const amount = money(Math.floor((left * cut) / 200), currency);
    if (amount.minor === 0) continue;
    const step = cut % 2 === 0 ? goodwillBack(line, amount) : sumBack(line, given, amount);
    given = addGiven(given, step);
    steps.push(step);
  }
  while (given.quantity < line.quantity) {
    const quantity = Math.min(line.quantity - given.quantity, 1 + ((cuts[given.quantity] ?? 0) % 3));
    const step = unitsBack(line, given, { quantity });
    given = addGiven(given, step);
    steps.push(step);
  }
  return { given, steps };
}

describe.each(["MAD", "EUR"] as const)("refunds of a line paid in %s", (currency) => {
  it("add up to the whole line in every regard, whatever the order and size of the parts", () => {
    fc.assert(
      fc.property(
        paidLine(currency),
        fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 6 }),
        (line, cuts) => {
          const { given, steps } = inPieces(line, cuts);
          expect(given.amount).toEqual(lineTotal(line));
          expect(given.borne.minor).toBe(0);
          expect(given.mad).toEqual(line.mad);
          expect(given.subsidy).toEqual(line.subsidy);
          expect(given.commission).toEqual(line.commission);
          expect(given.commissionVat).toEqual(line.commissionVat);
          for (const step of steps) expect(step.amount.minor).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

it("gives a buyer the exact price of each unit", () => {
  const line: PaidLine = {
    id: "line",
    quantity: 3,
    unit: money(3333, "EUR"),
    mad: mad(100_000),
    subsidy: mad(0),
    commission: mad(10_000),
    commissionVat: mad(2_000),
  };
  const first = unitsBack(line, nothingGiven("EUR"), { quantity: 1 });
  expect(first).toMatchObject({ amount: money(3333, "EUR"), mad: mad(33_333), commission: mad(3333) });
  const second = unitsBack(line, first, { quantity: 1 });
  expect(second).toMatchObject({ amount: money(3333, "EUR"), mad: mad(33_334), commission: mad(3334) });
});

it("refuses more units than are left, and more money than was paid", () => {
  const line: PaidLine = {
    id: "line",
    quantity: 1,
    unit: mad(1000),
    mad: mad(1000),
    subsidy: mad(0),
    commission: mad(100),
    commissionVat: mad(20),
  };
  const all = unitsBack(line, nothingGiven("MAD"), { quantity: 1 });
  expect(() => unitsBack(line, all, { quantity: 1 })).toThrow(RangeError);
  expect(() => sumBack(line, all, mad(1))).toThrow(RangeError);
  const fee = { amount: mad(500), mad: mad(500) };
  expect(() => feeBack(fee, { amount: mad(500), mad: mad(500) }, mad(1))).toThrow(RangeError);
});
