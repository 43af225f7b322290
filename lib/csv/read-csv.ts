import { parse } from "csv-parse/sync";
import { Refusal } from "#lib/kernel/errors.ts";

/** A table as it was written: its first row, and each row after it with the line of the file it begins on (1-based). */
export type CsvTable = { header: string[]; rows: { line: number; cells: string[] }[] };

const separators = [",", ";", "\t"] as const;

/**
 * Reads a table of text: UTF-8 with or without its mark, cells separated by comma, semicolon or tab, quoted or not, with
 * line breaks of any kind. Empty lines are skipped, cells lose the space around them, and the apostrophe that writeCsv (or a
 * spreadsheet) put before a formula is taken off again. Throws Refusal CSV_UNREADABLE: no table, another encoding, or a
 * quote that is never closed (`line` says where).
 */
export function readCsv(bytes: Uint8Array): { header: string[]; rows: { line: number; cells: string[] }[] } {
  const text = plainLines(decode(bytes));
  const declared = /^sep=([,;\t])\n/i.exec(text)?.[1];
  // What spreadsheets write above the table stays as an empty line, so that the numbers of the others hold.
  const table = declared ? text.replace(/^[^\n]*/, "") : text;
  const [first, ...rows] = records(table, declared ?? separatorOf(table));
  if (!first || first.cells.every((cell) => cell === "")) throw new Refusal("CSV_UNREADABLE");
  return { header: first.cells, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== "")) };
}

function decode(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal("CSV_UNREADABLE");
  }
  // Spreadsheets' own formats and UTF-16 can pass for UTF-8 by accident; a table of text never holds this sign.
  if (text.includes("\0")) throw new Refusal("CSV_UNREADABLE");
  return text;
}

/** One kind of line break: the parser counts the two signs of a Windows one inside quotes as two lines. */
function plainLines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** The sign that parts the first row into the most cells. */
function separatorOf(text: string): string {
  const parted = separators.map((sign) => ({ sign, cells: records(text, sign, 1)[0]?.cells.length ?? 0 }));
  return parted.reduce((best, next) => (next.cells > best.cells ? next : best)).sign;
}

type Parsed = { info: { lines: number }; record: string[] };

function records(text: string, delimiter: string, to?: number): CsvTable["rows"] {
  try {
    const parsed = parse(text, {
      delimiter,
      record_delimiter: "\n",
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      ...(to ? { to } : {}),
    }) as unknown as Parsed[];
    return parsed.map(({ info, record }) => ({
      line: info.lines - breaksIn(record),
      cells: record.map(plain),
    }));
  } catch (error) {
    const line = (error as { lines?: number }).lines;
    throw new Refusal("CSV_UNREADABLE", line ? { line } : undefined);
  }
}

/** The parser tells the line a row ends on; it begins as many lines earlier as its cells hold breaks. */
function breaksIn(record: readonly string[]): number {
  return record.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
}

function plain(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@＝＋－＠])/, "");
}
