import { describe, expect, test } from "vitest";
import { editFacts, editMaking, myListing } from "#features/listing/index.ts";
import { unwrap } from "#lib/kernel/query.ts";
import {
  auditOf,
  logOf,
  makeComplete,
  makeWorkshop,
  query,
  wordsOf,
} from "#tests/integration/listing/workshop.ts";

const nothing = { madeMonth: "", repair: {}, gtin: "", materials: {} };
const facts = { lengthMm: "", widthMm: "", heightMm: "", weightGrams: "900", makerRole: "made" } as const;
const more = { hoursOfWork: "", hands: "", madeYear: "", hsHeading: "", techniqueKeys: [] };

async function open() {
  const shop = await makeWorkshop();
  const piece = await makeComplete(shop, { materialKeys: ["clay", "wool"] });
  return { actor: shop.artisan, pieceId: piece.id, version: 1 };
}

describe("the making of a piece", () => {
  test("is kept with month, lots, repair and number in trade, and told in log and audit", async () => {
    const { actor, ...at } = await open();
    const materials = {
      clay: { share: "٨٠", lot: "Fosse 7", supplier: "Fournisseur fictif" },
      wool: { share: "", lot: "", supplier: "" },
    };
    const given = {
      ...at,
      madeMonth: "3/2026",
      repair: wordsOf("Chez le potier"),
      gtin: "9506000134352",
      materials,
    };
    unwrap(await editMaking({ actor }, given));
    const piece = unwrap(await myListing({ actor }, { pieceId: at.pieceId }));
    expect(piece).toMatchObject({ madeMonth: "2026-03", gtin: "09506000134352", version: 2 });
    expect(piece.repair?.fr).toBe("Chez le potier");
    expect(piece.origins).toMatchObject([
      { key: "clay", sharePercent: 80, lot: "Fosse 7", supplier: "Fournisseur fictif" },
      { key: "wool", sharePercent: null, lot: null, supplier: null },
    ]);
    const [entry] = await logOf(at.pieceId);
    expect(entry?.fields.map(({ field }) => field)).toEqual(["madeMonth", "repair", "gtin", "origin"]);
    expect(await auditOf(at.pieceId)).toMatchObject([{ action: "listing.edit-making" }]);
  });

  test("is refused for a month to come, more than the whole, a wrong check digit, and a material it does not have", async () => {
    const { actor, ...at } = await open();
    const ask = async (over: Partial<typeof nothing & { materials: object }>) => {
      const done = await editMaking({ actor, now: new Date("2026-06-30T12:00:00Z") }, {
        ...at,
        ...nothing,
        ...over,
      } as Parameters<typeof editMaking>[1]);
      return done.ok ? null : [done.error.code, done.error.details];
    };
    const material = (share: string) => ({ share, lot: "", supplier: "" });
    expect(await ask({ madeMonth: "07/2026" })).toEqual(["MONTH_AHEAD", { field: "madeMonth" }]);
    expect(await ask({ madeMonth: "13/2026" })).toMatchObject([
      "INVALID_INPUT",
      { fields: { madeMonth: "MONTH_INVALID" } },
    ]);
    expect(await ask({ materials: { clay: material("60"), wool: material("41") } })).toEqual([
      "SHARES_TOO_LARGE",
      { field: "materials.clay.share" },
    ]);
    expect(await ask({ gtin: "9506000134353" })).toMatchObject([
      "INVALID_INPUT",
      { fields: { gtin: "GTIN_INVALID" } },
    ]);
    expect(await ask({ materials: { ivory: material("1") } })).toEqual(["TAXONOMY_UNKNOWN", undefined]);
    expect(await ask({})).toBeNull();
    // Belt and braces: the database takes no number without its check digit either.
    const forced = query("update piece set gtin = '09506000134353' where id = $1", [at.pieceId]);
    await expect(forced).rejects.toMatchObject({ constraint: "piece_gtin" });
  });

  test("keeps the lots of materials that stay when others come and go", async () => {
    const { actor, ...at } = await open();
    const clay = { share: "70", lot: "Fosse 7", supplier: "" };
    unwrap(await editMaking({ actor }, { ...at, ...nothing, materials: { clay } }));
    unwrap(
      await editFacts({ actor }, { ...at, version: 2, ...facts, ...more, materialKeys: ["ivory", "clay"] }),
    );
    const { origins } = unwrap(await myListing({ actor }, { pieceId: at.pieceId }));
    expect(origins).toMatchObject([
      { key: "ivory", lot: null },
      { key: "clay", sharePercent: 70, lot: "Fosse 7" },
    ]);
  });
});
