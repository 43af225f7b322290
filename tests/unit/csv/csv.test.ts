import { describe, expect, it } from "vitest";
import { readCsv } from "#lib/csv/read-csv.ts";
import { writeCsv } from "#lib/csv/write-csv.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a table that is written", () => {
  it("opens in a spreadsheet: a mark at the beginning, CRLF, quotes where they are needed", () => {
    const text = writeCsv(["nia", "name"], [["A-1", 'Fatima, "la potière"']]);
    expect(text).toBe('\ufeffnia,name\r\nA-1,"Fatima, ""la potière"""\r\n');
  });

  it.each(["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1"])(
    "never holds %j as a formula",
    (text) => {
      const [, line = ""] = writeCsv(["name"], [[text]]).split("\r\n");
      expect(line.replace(/^"/, "").startsWith("'")).toBe(true);
    },
  );

  it("keeps numbers and leaves nothing for null", () => {
    expect(writeCsv(["n", "none"], [[12, null]])).toBe("\ufeffn,none\r\n12,\r\n");
  });

  it("is read again as it was written", () => {
    const rows = [
      ["إدريس", "a\nb"],
      ["x;y", ""],
    ];
    expect(readCsv(bytes(writeCsv(["one", "two"], rows))).rows.map(({ cells }) => cells)).toEqual(rows);
  });
});

describe("a table that is read", () => {
  it.each([
    ["comma", "a,b\n1,2"],
    ["semicolon", "a;b\n1;2"],
    ["tab", "a\tb\n1\t2"],
    ["a mark and CRLF", "\ufeffa;b\r\n1;2\r\n"],
  ])("may use %s", (_name, text) => {
    expect(readCsv(bytes(text))).toEqual({ header: ["a", "b"], rows: [{ line: 2, cells: ["1", "2"] }] });
  });

  it("tells the line on which each row begins, over empty lines and cells of several lines", () => {
    const { rows } = readCsv(bytes('a,b\n\n1,"x\ny"\n\n2,z\n3'));
    expect(rows).toEqual([
      { line: 3, cells: ["1", "x\ny"] },
      { line: 6, cells: ["2", "z"] },
      { line: 7, cells: ["3"] },
    ]);
  });

  it("keeps commas inside the cells of a table with semicolons", () => {
    expect(readCsv(bytes("nom;ville\nAmal, la tisseuse;Fès")).rows[0]?.cells).toEqual([
      "Amal, la tisseuse",
      "Fès",
    ]);
  });

  it.each([
    ["other letters than UTF-8", new Uint8Array([0x61, 0x2c, 0xe9, 0x0a])],
    ["an open quote", bytes('a,b\n"1,2')],
    ["nothing", bytes("")],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe])],
  ])("is refused when it is %s", (_name, given) => {
    expect(() => readCsv(given)).toThrow("CSV_UNREADABLE");
  });
});
