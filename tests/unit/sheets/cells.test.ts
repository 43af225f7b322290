import { describe, expect, it } from "vitest";
import { cellReader, centimetres, isSerial, referenceOf } from "#features/sheets/domain/cells.ts";
import { matchHeader, sheetColumns } from "#features/sheets/domain/columns.ts";
import { availabilityOf, keyFinder, makerRoleOf, partsOf } from "#features/sheets/domain/words.ts";
import { locales } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

describe("the headings of a table", () => {
  it.each(locales)("are all found by their words in %s, in any order", (locale) => {
    const headings = sheetColumns.map((column) => messages[locale].sheets.columns[column]).toReversed();
    const { places, missing, twice, ignored } = matchHeader(headings);
    expect([places.size, missing, twice, ignored]).toEqual([sheetColumns.length, [], [], []]);
    expect(places.get("hs_heading")).toBe(0);
  });

  it("say which are ours, which are twice, which lack and which say nothing to us", () => {
    const { missing, twice, ignored } = matchHeader([
      "Ligne",
      "Résultat",
      "Raison",
      "units",
      "Quantité",
      "Couleur",
    ]);
    expect({ missing, twice, ignored }).toEqual({
      missing: ["reference"],
      twice: ["units"],
      ignored: ["Couleur"],
    });
  });
});

describe("a cell", () => {
  it("leaves what is there when it is empty, and takes it away with a dash of any kind", () => {
    const { places } = matchHeader(["reference", "care_fr", "care_ar", "units"]);
    const cellOf = cellReader(places, ["\u200fB-1 ", "", "–", "٣"]);
    expect(
      ["reference", "care_fr", "care_ar", "units", "price_mad"].map((column) => cellOf(column as "units")),
    ).toEqual(["B-1", undefined, "", "٣", undefined]);
  });

  it("names a piece in one form of letters, and no serial of ours for a new one", () => {
    expect(referenceOf(" e\u0301té   9 ")).toBe("été 9");
    expect(["SND-0123456789", "snd-1", "B-1"].map(isSerial)).toEqual([true, true, false]);
  });

  it("says a word of a list in any language, however it is accented", () => {
    expect(["en stock", "متوفرة", "IN STOCK", "stock", "x"].map(availabilityOf)).toEqual([
      ...["stock", "stock", "stock", "stock", null],
    ]);
    expect(makerRoleOf("صنعتها بيدي")).toBe("made");
    expect(partsOf("laine، coton | fil d’or;")).toEqual(["laine", "coton", "fil d’or"]);
    expect(keyFinder([{ key: "clay", name: { fr: "Argile" } }])("ARGILE")).toBe("clay");
  });

  it.each([
    [null, ""],
    [5, "0.5"],
    [220, "22"],
    [225, "22.5"],
  ])("writes %j millimetres as %j centimetres", (mm, text) => {
    expect(centimetres(mm)).toBe(text);
  });
});
