import fc from "fast-check";
import { type CountTable, smallest } from "#features/cover/domain/suppress.ts";

/** Tables of counts as chambers have them: many small ones among ordinary ones. */
export const table = (rows: number | [number, number], columns: number, most: number) => {
  const [least, greatest] = typeof rows === "number" ? [rows, rows] : rows;
  const count = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: most }));
  return fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
    minLength: least,
    maxLength: greatest,
  });
};

/** Every count of a table, totals too, that must not be known. */
export function eachSmall(
  full: CountTable,
  check: (row: number, column: number, value: number) => void,
): void {
  full.forEach((line, row) => {
    line.forEach((value, column) => {
      if (value < smallest) check(row, column, value);
    });
  });
}
