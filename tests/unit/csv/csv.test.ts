import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "#lib/csv/read-csv.ts";
import { writeCsv } from "#lib/csv/write-csv.ts";
import { Refusal } from "#lib/kernel/errors.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readCsv(utf8(text));

function refusalOf(bytes: Uint8Array): Refusal {
  try {
    readCsv(bytes);
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error("it was read");
}

describe("reading a table", () => {
  it.each([
    ["commas", "a,b\n1,2\n"],
    ["semicolons", "a;b\n1;2\n"],
    ["tabs", "a\tb\n1\t2\n"],
    ["a mark of UTF-8", "\uFEFFa,b\n1,2\n"],
    ["Windows line breaks", "a,b\r\n1,2\r\n"],
    ["old Mac line breaks", "a,b\r1,2\r"],
    ["no break at the end", "a,b\n1,2"],
    ["space around the cells", " a , b\u00a0\n 1 ,2 \n"],
    ["the separator named above it", "sep=;\na;b\n1;2\n"],
  ])("works with %s", (_, text) => {
    const { header, rows } = read(text);
    expect(header).toEqual(["a", "b"]);
    expect(rows.map(({ cells }) => cells)).toEqual([["1", "2"]]);
  });

  it("keeps Arabic, quotes, separators and breaks inside of quotes", () => {
    const { rows } = read('الاسم;town\n"بن ""علي""; فاس";"Fès\r\nmédina"\n');
    expect(rows[0]?.cells).toEqual(['بن "علي"; فاس', "Fès\nmédina"]);
  });

  it("keeps a quote that stands inside of a word", () => {
    expect(read('a,b\nAtelier "Nour",2\n').rows[0]?.cells).toEqual(['Atelier "Nour"', "2"]);
  });

  it("tells the line each row begins on, past quoted breaks, empty lines and every kind of break", () => {
    const text = 'a,b\r\n1,"x\r\ny\r\nz"\r\n\r\n2,y\n3,"p\n\nq"\r\n;,\r\n,\r\n4,last';
    expect(read(text).rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, "1"],
      [6, "2"],
      [7, "3"],
      [10, ";"],
      [12, "4"],
    ]);
  });

  it("counts the line that names the separator", () => {
    expect(read("sep=;\r\na;b\r\n1;2\r\n").rows[0]?.line).toBe(3);
  });

  it("hands on rows that are too long or too short as they are", () => {
    expect(read("a,b\n1,2,3\n4\n").rows.map(({ cells }) => cells.length)).toEqual([3, 1]);
  });

  it.each([
    ["an empty file", utf8("")],
    ["a file of empty lines", utf8("\n \n\n")],
    ["Windows-1252", Uint8Array.from([0x46, 0xe8, 0x73, 0x2c, 0x61, 0x0a])],
    ["UTF-16", Uint8Array.from([0xff, 0xfe, 0x61, 0x00, 0x2c, 0x00])],
    ["a file with zero bytes", utf8("PK\u0003\u0004\0a,b\n1,2\n")],
  ])("refuses %s", (_, bytes) => {
    expect(refusalOf(bytes).code).toBe("CSV_UNREADABLE");
  });

  it("refuses a quote that is never closed, and says by which line it knew", () => {
    const refusal = refusalOf(utf8('a,b\n1,2\n"x,y\n3,4\n'));
    expect([refusal.code, refusal.details]).toEqual(["CSV_UNREADABLE", { line: 4 }]);
  });
});

describe("writing a table", () => {
  it("makes what a spreadsheet would run into text", () => {
    const text = writeCsv(
      ["name"],
      [['=HYPERLINK("https://example.test")'], ["+212600000000"], ["@a"], ["-1+2"]],
    );
    expect(text).toBe(
      `\uFEFFname\r\n"'=HYPERLINK(""https://example.test"")"\r\n'+212600000000\r\n'@a\r\n'-1+2\r\n`,
    );
  });

  it("writes numbers bare, nothing for null", () => {
    expect(writeCsv(["a", "b", "c"], [[1, null, -2]])).toBe("\uFEFFa;b;c\r\n1;;-2\r\n");
  });

  it("is read again as it was written, whatever the words", () => {
    const cell = fc
      .string({ unit: "grapheme", maxLength: 12 })
      .map((text) => text.replace(/[\0\r]/g, "").trim())
      .filter((text) => text !== "" && !text.startsWith("'") && !text.startsWith("\uFEFF"));
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, (rows) => {
        const { header, rows: back } = readCsv(utf8(writeCsv(["a", "b", "c"], rows)));
        expect(header).toEqual(["a", "b", "c"]);
        expect(back.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});
