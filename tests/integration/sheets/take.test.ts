import { describe, expect, it } from "vitest";
import { createPiece } from "#features/listing/index.ts";
import { exportRows, resultRows, runSheet, sheetView, startSheet } from "#features/sheets/index.ts";
import { readCsv } from "#lib/csv/read-csv.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { messages } from "#messages/index.ts";
import { pieceSheet } from "#tests/factories/piece-sheets.ts";
import { makeComplete, query, stateOf, wordsOf } from "#tests/integration/listing/workshop.ts";
import { makeSheetWorkshop, piecesOf, send, take, traces } from "#tests/integration/sheets/world.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const codeOf = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? "OK" : answer.error?.code);

describe("a table of two hundred pieces with one bad row in twenty", () => {
  it("says before anything changes why each bad row is refused, takes the others, and sent again changes nothing", async () => {
    const shop = await makeSheetWorkshop();
    const file = pieceSheet(200, { badEvery: 20 });
    const before = await traces();
    const sheetId = await send(shop, file.bytes);
    const seen = unwrap(await sheetView(shop.context, { sheetId }));
    expect(await traces()).toEqual(before);
    expect([seen.rows, seen.bad, seen.toCreate, seen.toUpdate, seen.toKeep]).toEqual([200, 10, 190, 0, 0]);
    expect(new Map(seen.problems.map(({ line, problems }) => [line, problems[0]?.code]))).toEqual(file.bad);

    unwrap(await startSheet(shop.context, { sheetId }));
    await runSheet(sheetId);
    const done = unwrap(await sheetView(shop.context, { sheetId }));
    expect(done).toMatchObject({ state: "done", became: { created: 190, refused: 10, waiting: 0 } });
    const pieces = await piecesOf(shop.makerId);
    expect(pieces).toHaveLength(190);
    expect(pieces[0]).toEqual({ reference: "B-0001", state: "draft", version: 3, price: 101_50, units: 2 });
    // Arabic digits.
    expect(pieces[2]).toMatchObject({ reference: "B-0003", price: 103_00, units: 4 });

    const after = await traces();
    const again = await take(shop, file.bytes);
    expect(unwrap(await sheetView(shop.context, { sheetId: again }))).toMatchObject({
      ...{ state: "done", toCreate: 0, toUpdate: 0, toKeep: 190 },
      became: { created: 0, updated: 0, unchanged: 190, refused: 10, waiting: 0 },
    });
    expect(await traces()).toEqual(after);
  }, 60_000);

  it("gives its result back row by row, which sent again is read like the table itself", async () => {
    const shop = await makeSheetWorkshop();
    const sheetId = await take(shop, pieceSheet(20, { badEvery: 10 }).bytes);
    const text = unwrap(await resultRows(shop.context, sheetId, "fr"));
    const { header, rows } = readCsv(utf8(text));
    expect(header.slice(0, 4)).toEqual(["Ligne", "Résultat", "Raison", "reference"]);
    expect(rows).toHaveLength(20);
    expect(rows[0]?.cells.slice(0, 4)).toEqual(["2", "créée", "", "B-0001"]);
    expect(rows[9]?.cells.slice(0, 2)).toEqual(["11", "refusée"]);
    expect(rows[9]?.cells[2]).toContain("Nom en arabe\u00a0: Écrivez-le en arabe ou en français.");
    const arabic = unwrap(await resultRows(shop.context, sheetId, "ar", true));
    expect(readCsv(utf8(arabic)).rows).toHaveLength(2);
    const again = await send(shop, utf8(text));
    expect(unwrap(await sheetView(shop.context, { sheetId: again }))).toMatchObject({ toKeep: 18, bad: 2 });
  });
});

describe("a row of a piece that is there", () => {
  it("changes what it says, leaves what it leaves empty, and takes away what has a dash", async () => {
    const shop = await makeSheetWorkshop();
    await take(shop, pieceSheet(2).bytes);
    const sheetId = await take(
      shop,
      utf8("reference;price_mad;units;price_eur;care_fr\r\nB-0001;٣٠٠;9;25;-\r\nB-0002;;;;\r\n"),
    );
    expect(unwrap(await sheetView(shop.context, { sheetId })).became).toMatchObject({
      ...{ updated: 1, unchanged: 1 },
    });
    const [first, second] = await piecesOf(shop.makerId);
    expect(first).toMatchObject({ price: 300_00, units: 9, version: 4 });
    expect(second).toMatchObject({ price: 102_50, units: 3, version: 3 });
    const [row] = await query<{ care: object; description: { fr: string } }>(
      "select care, description from piece where artisan_id = $1 and reference = 'B-0001'",
      [shop.makerId],
    );
    expect(row?.care).toEqual({});
    expect(row?.description.fr).toContain("modèle 1");
  });

  it("is found by its serial when it has no name of the maker's own, and goes back to a chamber that looks first", async () => {
    const shop = await makeSheetWorkshop({ reviews: true });
    const piece = await makeComplete(shop);
    const table = unwrap(await exportRows(shop.context, shop.makerId, "ar"));
    const before = await traces();
    await take(shop, utf8(table));
    expect(await traces()).toEqual(before);
    await take(shop, utf8(`reference,title_fr\n${piece.serial},Grand bol\n`));
    expect(await stateOf(piece.id)).toBe("proposed");
  });

  it("does not bring back what was sold since the file was made", async () => {
    const shop = await makeSheetWorkshop();
    const piece = await makeComplete(shop);
    const units = async () => (await query("select on_hand from stock where sku = $1", [piece.sku]))[0];
    await query("update stock set on_hand = 5 where sku = $1", [piece.sku]);
    const made = readCsv(utf8(unwrap(await exportRows(shop.context, shop.makerId, "en"))));
    const { columns } = messages.en.sheets;
    const of = (label: string) => made.rows[0]?.cells[made.header.indexOf(label)];
    expect([of(columns.units), of(columns.units_seen)]).toEqual(["5", "5"]);
    await query("update stock set on_hand = 3 where sku = $1", [piece.sku]);

    const dearer = utf8(`reference,price_mad,units,units_seen\n${piece.serial},777,5,5\n`);
    const sheetId = await take(shop, dearer);
    expect(unwrap(await sheetView(shop.context, { sheetId })).became).toMatchObject({
      updated: 1,
      refused: 0,
    });
    expect(await units()).toEqual({ on_hand: 3 });

    const more = utf8(`reference,units,units_seen\n${piece.serial},9,5\n`);
    const seen = unwrap(await sheetView(shop.context, { sheetId: await send(shop, more) }));
    expect(seen.problems[0]?.problems).toEqual([{ column: "units", code: "UNITS_MOVED" }]);
    await take(shop, utf8(`reference,units,units_seen\n${piece.serial},9,3\n`));
    expect(await units()).toEqual({ on_hand: 9 });
  });

  it.each([
    ["a serial that is nobody's", "reference,title_fr\nSND-0000000000,x\n", "REFERENCE_UNKNOWN"],
    ["no reference", "reference,title_fr\n,x\n", "REQUIRED"],
    ["a year to come", "reference,title_fr,price_mad,weight_g,made_year\nA,x,10,10,2190\n", "YEAR_AHEAD"],
    [
      "a craft of somebody else",
      "reference,title_fr,price_mad,weight_g,craft\nA,x,10,10,flying\n",
      "CRAFT_NOT_YOURS",
    ],
    ["more cells than headings", "reference,title_fr\nA,x,y\n", "CELLS_TOO_MANY"],
  ])("is refused for %s", async (_, text, code) => {
    const shop = await makeSheetWorkshop();
    const seen = unwrap(await sheetView(shop.context, { sheetId: await send(shop, utf8(text)) }));
    expect(seen.problems[0]?.problems.map((problem) => problem.code)).toContain(code);
  });

  it("is refused in both lines when two name the same piece, each saying the other's line", async () => {
    const shop = await makeSheetWorkshop();
    const piece = await makeComplete(shop);
    const twice = utf8(`reference,units\n${piece.serial},3\n${piece.serial},4\n`);
    const seen = unwrap(await sheetView(shop.context, { sheetId: await send(shop, twice) }));
    expect(seen.problems.map(({ problems }) => problems)).toEqual([
      [{ column: "reference", code: "REFERENCE_TWICE", line: 3 }],
      [{ column: "reference", code: "REFERENCE_TWICE", line: 2 }],
    ]);
  });

  it("is refused when its turn comes for what only then is known: units that somebody is paying for", async () => {
    const shop = await makeSheetWorkshop();
    const piece = await makeComplete(shop);
    const sheetId = await send(shop, utf8(`reference,units,price_mad\n${piece.serial},1,77\n`));
    await query("update stock set held = 3 where sku = $1", [piece.sku]);
    unwrap(await startSheet(shop.context, { sheetId }));
    await runSheet(sheetId);
    const seen = unwrap(await sheetView(shop.context, { sheetId }));
    expect(seen.problems).toMatchObject([{ problems: [{ column: "units", code: "UNITS_HELD" }] }]);
    // Nothing of the row is written, its price neither.
    const [left] = await piecesOf(shop.makerId);
    expect(left).toMatchObject({ price: 450_00, units: 5 });
  });
});

describe("a table", () => {
  it("is taken once by two workers at the same time", async () => {
    const shop = await makeSheetWorkshop();
    const sheetId = await send(shop, pieceSheet(30).bytes);
    unwrap(await startSheet(shop.context, { sheetId }));
    await Promise.all([runSheet(sheetId), runSheet(sheetId)]);
    await runSheet(sheetId);
    expect(await piecesOf(shop.makerId)).toHaveLength(30);
    expect(unwrap(await sheetView(shop.context, { sheetId }))).toMatchObject({
      ...{ state: "done", became: { created: 30, refused: 0 } },
    });
  });

  it("is not taken any further for somebody who lost the workshop", async () => {
    const shop = await makeSheetWorkshop();
    const sheetId = await send(shop, pieceSheet(3).bytes);
    unwrap(await startSheet(shop.context, { sheetId }));
    await query("update role_grant set ended_at = now() where artisan_id = $1", [shop.makerId]);
    await runSheet(sheetId);
    expect(await piecesOf(shop.makerId)).toEqual([]);
    expect(unwrap(await sheetView(shop.context, { sheetId })).state).toBe("abandoned");
  });

  it("is nobody else's to see or to agree to", async () => {
    const [shop, other] = [await makeSheetWorkshop(), await makeSheetWorkshop()];
    const sheetId = await send(shop, pieceSheet(2).bytes);
    expect(codeOf(await sheetView(other.context, { sheetId }))).toBe("NOT_FOUND");
    expect(codeOf(await startSheet(other.context, { sheetId }))).toBe("NOT_FOUND");
    expect(codeOf(await resultRows(other.context, sheetId, "fr"))).toBe("NOT_FOUND");
    expect(codeOf(await exportRows(other.context, shop.makerId, "fr"))).toBe("NOT_FOUND");
  });

  it("that goes out holds no cell that a spreadsheet would run", async () => {
    const shop = await makeSheetWorkshop();
    unwrap(
      await createPiece(shop.context, {
        ...{ artisanId: shop.makerId, craftId: shop.craftId, title: wordsOf("=HYPERLINK(1)", "@x") },
        ...{
          availability: "stock",
          leadDays: "",
          price: "10",
          units: "1",
          weightGrams: "9",
          reference: "+1",
        },
      }),
    );
    const text = unwrap(await exportRows(shop.context, shop.makerId, "fr"));
    expect(text).not.toMatch(/(^|[;\n"])[=+@]/m);
    const before = await traces();
    await take(shop, utf8(text));
    expect(await traces()).toEqual(before);
  });
});
