import { stringify } from "csv-stringify/sync";

/**
 * A table as a file that spreadsheets open rightly: UTF-8 with a mark at its beginning, CRLF, and a quote before whatever
 * a spreadsheet would take for a formula (`=HYPERLINK(…)` in a name).
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
