import { stringify } from "csv-stringify/sync";

/**
 * Writes a table for a spreadsheet: UTF-8 with its mark (without it Excel garbles Arabic), commas, CRLF. A cell that a
 * spreadsheet would run as a formula gets an apostrophe in front; readCsv takes it off again.
 */
export function writeCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return stringify([[...columns], ...rows.map((row) => [...row])], {
    bom: true,
    escape_formulas: true,
    record_delimiter: "windows",
  });
}
