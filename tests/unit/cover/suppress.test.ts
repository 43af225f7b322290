import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallest, suppress, withTotals } from "#features/cover/domain/suppress.ts";
import { narrow, solve, tryAll } from "./attack.ts";
import { eachSmall, table } from "./tables.ts";

describe("counts that are shown", () => {
  it("are the true ones, and never fewer than five", () => {
    fc.assert(
      fc.property(table([1, 12], 4, 400), (counts) => {
        const full = withTotals(counts);
        suppress(full).forEach((line, row) => {
          line.forEach((value, column) => {
            if (value === null) return;
            expect(value).toBe(full[row]?.[column]);
            expect(value).toBeGreaterThanOrEqual(smallest);
          });
        });
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("let nobody say of a small count what it is, or even that it is small: every table that fits was tried", () => {
    fc.assert(
      fc.property(fc.oneof(table(2, 2, 14), table(1, 3, 14)), (counts) => {
        const full = withTotals(counts);
        const possible = tryAll(suppress(full), 24);
        eachSmall(full, (row, column) => {
          const values = [...(possible[row]?.[column] ?? [])];
          expect(values.length).toBeGreaterThan(smallest);
          expect(Math.max(...values)).toBeGreaterThanOrEqual(smallest);
        });
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("give small counts away neither to elimination nor to narrowing, in tables of twelve chambers", () => {
    fc.assert(
      fc.property(table([2, 12], 4, 300), (counts) => {
        const full = withTotals(counts);
        const shown = suppress(full);
        const solved = solve(shown);
        const bounds = narrow(shown);
        eachSmall(full, (row, column) => {
          expect(solved.has(`${row} ${column}`)).toBe(false);
          const { least = 0, most = 0 } = bounds[row]?.[column] ?? {};
          expect(most - least).toBeGreaterThanOrEqual(smallest);
        });
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it("hide a second count where one alone would follow from its total", () => {
    const shown = suppress(
      withTotals([
        [40, 30, 20, 3],
        [50, 60, 70, 80],
        [90, 91, 92, 93],
      ]),
    );
    expect(shown[0]?.[3]).toBeNull();
    expect(shown[0]?.filter((value) => value === null).length).toBeGreaterThan(1);
    expect(shown.map((row) => row[3]).filter((value) => value === null).length).toBeGreaterThan(1);
    // The whole is known all the same, and most of the table.
    expect(shown[3]?.[4]).toBe(719);
    expect(shown.flat().filter((value) => value !== null).length).toBeGreaterThan(13);
  });

  it("hide a sum of two small ones, which would be a small count itself", () => {
    const shown = suppress(withTotals([[200, 2, 1, 300]]));
    const bounds = narrow(shown);
    expect(bounds[0]?.[1]?.most).toBeGreaterThanOrEqual(smallest);
  });

  it("are all of them where every count is large, and none where there are four makers in all", () => {
    const large = withTotals([
      [10, 20, 30, 40],
      [11, 21, 31, 41],
    ]);
    expect(suppress(large)).toEqual(large);
    expect(
      suppress(withTotals([[1, 1, 1, 1]]))
        .flat()
        .every((value) => value === null),
    ).toBe(true);
  });
});
