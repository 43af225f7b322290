import fc from "fast-check";
import { expect, test } from "vitest";
import { smallest, suppress, withTotals } from "#features/cover/domain/suppress.ts";
import { narrow, solve, tryAll } from "#tests/unit/cover/attack.ts";
import { eachSmall, table } from "#tests/unit/cover/tables.ts";

const seed = Number(process.env.SOAK_SEED ?? "1");

test(`no small count of two thousand tables is known to whoever tries every table that fits (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.oneof(table(2, 2, 14), table(1, 3, 14)), (counts) => {
      const full = withTotals(counts);
      const possible = tryAll(suppress(full), 24);
      eachSmall(full, (row, column) => {
        const values = [...(possible[row]?.[column] ?? [])];
        expect(Math.max(...values) - Math.min(...values)).toBeGreaterThanOrEqual(smallest);
      });
    }),
    { numRuns: 2000, seed },
  );
});

test(`no small count of ten thousand tables of twelve chambers follows by elimination or narrowing (seed ${seed})`, () => {
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
    { numRuns: 10_000, seed },
  );
});
