import { describe, expect, it } from "vitest";
import { categories, readCategory } from "#features/register/domain/import-category.ts";
import { importColumns, matchHeader } from "#features/register/domain/import-columns.ts";
import { readDay } from "#features/register/domain/import-day.ts";
import { type CheckedFile, canonicalRow, checkFile } from "#features/register/domain/import-file.ts";
import { readCsv } from "#lib/csv/read-csv.ts";
import { foldText } from "#lib/i18n/fold.ts";
import { locales } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

const crafts = new Set(["zellige-fes", "zellige-tetouan"]);
const header = importColumns.join(",");
const fine = "DEMO-1,مثال,Exemple,Poterie,zellige-fes,maalem,Fès,2026-01-01,2031-01-01,AB12345,0612345678";

function check(text: string): CheckedFile {
  const checked = checkFile(readCsv(new TextEncoder().encode(text)), crafts);
  if ("code" in checked) throw new Error(checked.code);
  return checked;
}

/** The codes of one row with some cells changed. */
function problemsOf(over: Partial<Record<(typeof importColumns)[number], string>>): string[] {
  const values = fine.split(",");
  const cells = importColumns.map((column, index) => over[column] ?? values[index] ?? "");
  const { bad } = check(`${header}\n${cells.map((cell) => `"${cell}"`).join(",")}\n`);
  return bad.flatMap(({ problems }) => problems.map(({ column, code }) => `${column} ${code}`));
}

describe("folding words", () => {
  it.each([
    ["Théière — فخّار الأطلس", "theiere فخار الاطلس"],
    ["CŒUR de Fès", "coeur de fes"],
    ["الصَّانعة المعلّمة ـــ", "الصانعه المعلمه"],
    ["على / علي", "علي علي"],
    ["٠٣ ـ ۱۲", "03 12"],
    ["Numéro d’identité", "numero d identite"],
  ])("makes %j of %j", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe("the headings of a registry file", () => {
  it.each(locales)("are known by their labels in %s, in any order", (locale) => {
    const { columns } = messages[locale].register.import;
    const labels = [...importColumns].reverse().map((column) => columns[column].toUpperCase());
    const { places, missing, ignored } = matchHeader(labels);
    expect([places.get("phone"), places.get("registry_number"), missing, ignored]).toEqual([0, 10, [], []]);
  });

  it("may leave out what is not needed, and one of the two names", () => {
    expect(matchHeader(["NIA", "name_fr", "activity", "category", "town"]).missing).toEqual([]);
    expect(matchHeader(["NIA", "activity", "town"]).missing).toEqual(["category", "name_ar", "name_fr"]);
  });

  it("name what is left aside, but not the columns of our own list of refused rows", () => {
    const { problemFile } = messages.ar.register.import;
    const given = ["NIA", "name_fr", "activity", "category", "town", "Remarque", "", problemFile.line];
    expect(matchHeader([...given, problemFile.reason]).ignored).toEqual(["Remarque"]);
  });

  it("must not say the same twice", () => {
    const table = { header: [...importColumns, "NIA"], rows: [] };
    expect(checkFile(table, crafts)).toEqual({ code: "COLUMN_TWICE", columns: ["registry_number"] });
  });
});

describe("a day in a registry file", () => {
  it.each([
    ["2027-03-31", "2027-03-31"],
    ["31/03/2027", "2027-03-31"],
    ["1.2.2028", "2028-02-01"],
    ["٣١/٠٣/٢٠٢٧", "2027-03-31"],
    ["29/02/2028", "2028-02-29"],
    ["29/02/2027", null],
    ["31/04/2027", null],
    ["2027-13-01", null],
    ["31/03/27", null],
    ["March 2027", null],
    ["46112", null],
  ])("%s is read as %s", (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });
});

describe("a category in a registry file", () => {
  it("is known by its own word and its labels in three languages, whatever the capitals and vowel marks", () => {
    for (const kind of categories) {
      const labels = locales.map((locale) => messages[locale].register.import.categories[kind]);
      for (const word of [kind, ...labels]) expect(readCategory(word.toUpperCase()), word).toBe(kind);
    }
    expect(readCategory("صانعٌ معلّم")).toBe("maalem");
  });

  it("is not guessed", () => {
    expect(["artisan", "صانع", "", "xyz"].map(readCategory)).toEqual([null, null, null, null]);
  });
});

describe("a row of a registry file", () => {
  it("is taken with its values as they are stored", () => {
    const { good, bad } = check(`${header}\n${fine}\n`);
    expect(bad).toEqual([]);
    expect(good).toEqual([
      {
        line: 2,
        row: {
          number: "DEMO-1",
          nameAr: "مثال",
          nameFr: "Exemple",
          activity: "Poterie",
          craftKey: "zellige-fes",
          category: "maalem",
          town: "Fès",
          validFrom: "2026-01-01",
          validUntil: "2031-01-01",
          cin: "AB12345",
          phone: "+212612345678",
        },
      },
    ]);
  });

  it("may lack what is not needed", () => {
    const optional = { craft: "", valid_from: "", valid_until: "", cin: "", phone: "", name_ar: "" };
    expect(problemsOf(optional)).toEqual([]);
  });

  it.each([
    [{ registry_number: "" }, ["registry_number MISSING"]],
    [{ registry_number: "no number" }, ["registry_number NUMBER_SHAPE"]],
    [{ registry_number: "=1+2" }, ["registry_number NUMBER_SHAPE"]],
    [{ name_ar: "", name_fr: "  " }, ["name_ar NAME_MISSING"]],
    [{ name_fr: "F\uFFFDs" }, ["name_fr BAD_LETTERS"]],
    [{ name_fr: "x".repeat(121) }, ["name_fr TOO_LONG"]],
    [{ activity: "" }, ["activity MISSING"]],
    [{ craft: "unknown" }, ["craft CRAFT_UNKNOWN"]],
    [{ category: "" }, ["category MISSING"]],
    [{ category: "artisan" }, ["category CATEGORY_UNKNOWN"]],
    [{ town: "" }, ["town MISSING"]],
    [{ valid_from: "30/02/2026" }, ["valid_from DAY_UNKNOWN"]],
    [{ valid_until: "soon" }, ["valid_until DAY_UNKNOWN"]],
    [{ valid_until: "2025-12-31" }, ["valid_until DAYS_ORDER"]],
    [{ cin: "12345" }, ["cin CIN_SHAPE"]],
    [{ phone: "0123" }, ["phone PHONE_SHAPE"]],
    [{ town: "", cin: "1", phone: "2" }, ["town MISSING", "cin CIN_SHAPE", "phone PHONE_SHAPE"]],
  ] as const)("with %j is refused for %j", (over, problems) => {
    expect(problemsOf(over)).toEqual(problems);
  });

  it("keeps what looks like a formula as text", () => {
    expect(check(`${header}\n${fine.replace("Poterie", "=1+2")}\n`).good[0]?.row.activity).toBe("=1+2");
  });

  it("is refused when its cells do not stand under the headings", () => {
    const text = `${header}\n${fine},extra\n${fine.replace("DEMO-1", "DEMO-2")},\nDEMO-3,a,b\n`;
    const { bad, good } = check(text);
    expect(bad.map(({ line, problems }) => [line, problems[0]?.code])).toEqual([
      [2, "CELLS_TOO_MANY"],
      [4, "CELLS_TOO_FEW"],
    ]);
    // Spreadsheets leave separators behind; they say nothing.
    expect(good.map(({ line }) => line)).toEqual([3]);
  });

  it("is refused with every other row that gives the same number, however it is written, each naming the other", () => {
    const again = (number: string) => fine.replace("DEMO-1", number);
    const { good, bad } = check(
      [header, fine, again("demo 1"), again("DEMO-2"), again("DEMO.1"), ""].join("\n"),
    );
    expect(good.map(({ line }) => line)).toEqual([4]);
    expect(bad.map(({ line, problems }) => [line, problems])).toEqual([
      [2, [{ column: "registry_number", code: "NUMBER_TWICE", line: 3 }]],
      [3, [{ column: "registry_number", code: "NUMBER_TWICE", line: 2 }]],
      [5, [{ column: "registry_number", code: "NUMBER_TWICE", line: 2 }]],
    ]);
  });

  it("says the same when it is written another way, and something else when one value differs", () => {
    const rowOf = (text: string) => check(`${header}\n${text}\n`).good.map(({ row }) => canonicalRow(row))[0];
    const other =
      "demo-1,  مثال ,Exemple,Poterie,ZELLIGE-FES,Maâlem,Fès,01/01/2026,1/1/2031,ab 12345,+212 6 12 34 56 78";
    expect(rowOf(other)).toBe(rowOf(fine));
    for (const [index, value] of [
      "DEMO-9",
      "آخر",
      "Autre",
      "Tissage",
      "zellige-tetouan",
      "cooperative",
    ].entries()) {
      const cells = fine.split(",");
      cells[index] = value;
      expect(rowOf(cells.join(","))).not.toBe(rowOf(fine));
    }
  });
});
