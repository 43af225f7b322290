import { parse } from "csv-parse/sync";
import { Refusal } from "#lib/kernel/errors.ts";

type Parsed = { record: string[]; raw: string; info: { lines: number } };

/**
 * Reads a table that somebody sent: UTF-8, with or without a mark at its beginning; comma, semicolon or tab, whichever the
 * first line has most of. `line` is where a row begins, as an editor counts. Empty lines are left out; rows may be short.
 * Throws Refusal CSV_UNREADABLE for other bytes, an open quote, or a file without a header.
 */
export function readCsv(bytes: Uint8Array): { header: string[]; rows: { line: number; cells: string[] }[] } {
  const [head, ...rest] = records(textOf(bytes));
  if (!head) throw new Refusal("CSV_UNREADABLE");
  return {
    header: head.record,
    rows: rest.map(({ record, raw, info }) => ({
      line: info.lines - (raw.trim().match(/\r\n|\n|\r/g)?.length ?? 0),
      cells: record,
    })),
  };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal("CSV_UNREADABLE");
  }
}

function records(text: string): Parsed[] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      raw: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as Parsed[];
  } catch {
    throw new Refusal("CSV_UNREADABLE");
  }
}

function delimiterOf(text: string): string {
  const head = text.split(/\r\n|\n|\r/, 1)[0] ?? "";
  const counted = [",", ";", "\t"].map((mark) => ({ mark, count: head.split(mark).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}
