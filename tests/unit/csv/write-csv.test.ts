import { describe, expect, it } from "vitest";
import { writeCsv } from "#lib/csv/write-csv.ts";

describe("a table for a spreadsheet", () => {
  it("begins with a byte order mark and ends each line as Windows does", () => {
    expect(writeCsv(["Nom", "N"], [["فاطمة", 3]])).toBe("\ufeffNom;N\r\nفاطمة;3\r\n");
  });

  it("runs no cell as a formula, whatever a name begins with", () => {
    const names = ['=HYPERLINK("https://example.test")', "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1"];
    const cells = names.map((name) => writeCsv(["Nom"], [[name]]).split("\r\n")[1] ?? "");
    for (const cell of cells) expect(cell.replace(/^"/, "")).toMatch(/^'/);
  });

  it("quotes what would break a line or a cell, and leaves an empty cell empty", () => {
    expect(writeCsv(["A", "B"], [['a;"b"\nc', null]])).toBe('\ufeffA;B\r\n"a;""b""\nc";\r\n');
  });
});
