import { stringify } from "csv-stringify/sync";

/**
 * A table as a file that a spreadsheet opens by a double click: byte order mark (Excel reads UTF-8 by nothing else), semicolons
 * (what Excel splits by in the languages of Morocco), CRLF, and every cell that a spreadsheet would take for a formula quoted.
 */
export function writeCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return stringify([columns, ...rows] as unknown[][], {
    bom: true,
    delimiter: ";",
    record_delimiter: "\r\n",
    escape_formulas: true,
  });
}
