import { describe, expect, test } from "vitest";
import {
  createPiece,
  editFacts,
  editWords,
  setAvailability,
  setPrice,
  setStock,
} from "#features/listing/index.ts";
import { tags } from "#lib/cache/tags.ts";
import { unwrap } from "#lib/kernel/query.ts";
import {
  auditOf,
  logOf,
  makeComplete,
  makeWorkshop,
  query,
  stampedTags,
  stateOf,
  wordsOf,
} from "#tests/integration/listing/workshop.ts";

const said = {
  description: wordsOf("Un bol."),
  care: wordsOf("À la main."),
  variationNote: {},
  safetyWarnings: {},
};
const facts = {
  ...{ materialKeys: ["clay"], techniqueKeys: ["throwing"], lengthMm: "22,5", widthMm: "", heightMm: "٩" },
  ...{
    weightGrams: "900",
    makerRole: "made" as const,
    hoursOfWork: "4",
    hands: "1",
    madeYear: "",
    hsHeading: "6912",
  },
};
const own = { EUR: "", USD: "", GBP: "" };

describe("a new piece", () => {
  test("is a draft of its maker's craft, with one option, addresses and an entry in its log", async () => {
    const shop = await makeWorkshop();
    const { pieceId } = unwrap(
      await createPiece(
        { actor: shop.artisan },
        {
          ...{
            artisanId: shop.makerId,
            craftId: shop.craftId,
            title: wordsOf("Bol bleu neuf"),
            leadDays: "",
          },
          ...{ availability: "stock", price: "1 250,50", units: "3", weightGrams: "٩٠٠" },
        },
      ),
    );
    const [row] = await query<object>(
      `select p.state, p.weight_grams, v.price_minor::int as price, s.on_hand, s.held,
         (select count(*)::int from slug where target_id = p.id and is_current) as addresses
       from piece p join variant v on v.piece_id = p.id join stock s on s.sku = v.sku where p.id = $1`,
      [pieceId],
    );
    expect(row).toEqual({
      state: "draft",
      weight_grams: 900,
      price: 125_050,
      on_hand: 3,
      held: 0,
      addresses: 2,
    });
    expect(await logOf(pieceId)).toMatchObject([{ by: "maker", kind: "created" }]);
    expect(await auditOf(pieceId)).toMatchObject([{ action: "listing.create-piece" }]);
  });

  test("needs a craft that its maker is registered for, a standing that sells, and a price", async () => {
    const [shop, other] = [await makeWorkshop(), await makeWorkshop()];
    const input = {
      ...{ artisanId: shop.makerId, craftId: shop.craftId, title: wordsOf("Bol"), leadDays: "" },
      ...{ availability: "unique" as const, price: "100", units: "", weightGrams: "100" },
    };
    const actor = shop.artisan;
    expect(await createPiece({ actor }, { ...input, craftId: other.craftId })).toMatchObject({
      error: { code: "CRAFT_NOT_YOURS" },
    });
    expect(await createPiece({ actor }, { ...input, price: "0" })).toMatchObject({
      error: { code: "INVALID_INPUT", details: { fields: { price: "PRICE_INVALID" } } },
    });
    await query("update artisan set state = 'suspended' where id = $1", [shop.makerId]);
    expect(await createPiece({ actor }, input)).toMatchObject({ error: { code: "MAY_NOT_OFFER" } });
  });
});

describe("words of a shown piece", () => {
  test("change at once in a chamber that does not look first, and every page that shows them is stale", async () => {
    const shop = await makeWorkshop();
    const piece = await makeComplete(shop);
    const before = await stampedTags();
    const title = wordsOf("Coupe à dattes neuve");
    const changed = unwrap(
      await editWords({ actor: shop.artisan }, { pieceId: piece.id, version: 1, title, ...said }),
    );
    expect(changed.state).toBe("published");
    const after = await stampedTags();
    for (const tag of [
      tags.piece(piece.id),
      tags.pieces(),
      tags.home(),
      tags.artisan(shop.makerId),
      tags.crafts(),
    ])
      expect(after.get(tag), tag).not.toBe(before.get(tag));
    const [entry] = await logOf(piece.id);
    expect(entry?.fields.map(({ field }) => field)).toContain("title");
    expect(await auditOf(piece.id)).toMatchObject([{ action: "listing.edit-words" }]);
  });

  test("a new title has a new address in each language, and the old ones stay", async () => {
    const shop = await makeWorkshop();
    const piece = await makeComplete(shop);
    const rename = (fr: string, version: number) =>
      editWords({ actor: shop.artisan }, { pieceId: piece.id, version, title: wordsOf(fr), ...said });
    unwrap(await rename("Vase de la mer", 1));
    unwrap(await rename("Vase du désert", 2));
    const rows = await query<{ slug: string; is_current: boolean }>(
      "select slug, is_current from slug where target_id = $1 and locale = 'fr' order by slug",
      [piece.id],
    );
    expect(rows.filter((row) => row.is_current).map(({ slug }) => slug)).toEqual(["vase-du-desert"]);
    expect(rows.map(({ slug }) => slug)).toContain("vase-de-la-mer");
    // Back to a name it had: the address is its own again, not a second one.
    unwrap(await rename("Vase de la mer", 3));
    const other = await makeComplete(shop);
    unwrap(
      await editWords(
        { actor: shop.artisan },
        { pieceId: other.id, version: 1, title: wordsOf("Vase de la mer"), ...said },
      ),
    );
    const [taken] = await query<{ slug: string }>(
      "select slug from slug where target_id = $1 and locale = 'fr' and is_current",
      [other.id],
    );
    expect(taken?.slug).toBe(`vase-de-la-mer-${other.serial.toLowerCase()}`);
  });

  test("the second of two who edit the same version is told, and nothing of the first is lost", async () => {
    const shop = await makeWorkshop();
    const piece = await makeComplete(shop);
    const edit = (fr: string) =>
      editWords({ actor: shop.artisan }, { pieceId: piece.id, version: 1, title: wordsOf(fr), ...said });
    const results = await Promise.all([edit("Premier"), edit("Second")]);
    expect(results.map((result) => (result.ok ? "ok" : result.error.code)).sort()).toEqual([
      "PIECE_CHANGED",
      "ok",
    ]);
    expect(await logOf(piece.id)).toHaveLength(1);
  });

  test("the same words again write nothing", async () => {
    const shop = await makeWorkshop();
    const piece = await makeComplete(shop);
    const input = { pieceId: piece.id, title: wordsOf("Bol"), ...said };
    unwrap(await editWords({ actor: shop.artisan }, { ...input, version: 1 }));
    expect(unwrap(await editWords({ actor: shop.artisan }, { ...input, version: 2 })).changed).toEqual([]);
    expect(await logOf(piece.id)).toHaveLength(1);
  });
});

describe("facts of a piece", () => {
  test("are kept in millimetres, grams and keys of the taxonomy", async () => {
    const shop = await makeWorkshop();
    const piece = await makeComplete(shop);
    unwrap(await editFacts({ actor: shop.artisan }, { pieceId: piece.id, version: 1, ...facts }));
    const [row] = await query<object>(
      `select length_mm, width_mm, height_mm, hours_of_work, hands,
         array(select technique_key from piece_technique where piece_id = p.id) as ways from piece p where id = $1`,
      [piece.id],
    );
    expect(row).toEqual({
      ...{ length_mm: 225, width_mm: null, height_mm: 90, hours_of_work: 4, hands: 1, ways: ["throwing"] },
    });
    const unknown = { pieceId: piece.id, version: 2, ...facts, materialKeys: ["unobtainium"] };
    expect(await editFacts({ actor: shop.artisan }, unknown)).toMatchObject({
      error: { code: "TAXONOMY_UNKNOWN" },
    });
  });

  test.each([
    ["a protected material", { materialKeys: ["clay", "ivory"] }, "export_permit"],
    ["an age of a hundred years", { madeYear: "1900" }, "export_permit"],
    ["new work of ordinary materials", {}, "none"],
  ])("%s restricts every option as it is screened", async (_, over, expected) => {
    const shop = await makeWorkshop();
    const piece = await makeComplete(shop, { options: [{ onHand: 1 }, { onHand: 1 }] });
    unwrap(await editFacts({ actor: shop.artisan }, { pieceId: piece.id, version: 1, ...facts, ...over }));
    const rows = await query<{ restriction: string }>("select restriction from variant where piece_id = $1", [
      piece.id,
    ]);
    expect(rows.map(({ restriction }) => restriction)).toEqual([expected, expected]);
  });

  test("the same facts under a stricter list restrict at once: pages are stale, and the audit says so", async () => {
    const shop = await makeWorkshop();
    const piece = await makeComplete(shop, { materialKeys: ["ivory"] });
    const given = { pieceId: piece.id, ...facts, materialKeys: ["ivory"] };
    unwrap(await editFacts({ actor: shop.artisan }, { ...given, version: 1 }));
    // As if ivory had been put on the list only now.
    await query("update variant set restriction = 'none' where piece_id = $1", [piece.id]);
    const before = await stampedTags();
    const again = unwrap(await editFacts({ actor: shop.artisan }, { ...given, version: 2 }));
    expect(again).toMatchObject({ changed: [], tightened: true, restriction: "export_permit" });
    expect((await stampedTags()).get(tags.piece(piece.id))).not.toBe(before.get(tags.piece(piece.id)));
    expect(await auditOf(piece.id)).toHaveLength(2);
    unwrap(await editFacts({ actor: shop.artisan }, { ...given, version: 2 }));
    expect(await auditOf(piece.id)).toHaveLength(2);
  });

  test("a rifle stays at home from its first draft on", async () => {
    const shop = await makeWorkshop({ staysHome: true });
    const { pieceId } = unwrap(
      await createPiece(
        { actor: shop.artisan },
        {
          ...{ artisanId: shop.makerId, craftId: shop.craftId, title: wordsOf("Moukahla"), leadDays: "" },
          ...{ availability: "unique", price: "9000", units: "", weightGrams: "3200" },
        },
      ),
    );
    const rows = await query("select restriction from variant where piece_id = $1", [pieceId]);
    expect(rows).toEqual([{ restriction: "national_only" }]);
  });
});

describe("price and stock", () => {
  test("are the maker's alone: a chamber that looks at pieces does not look at them", async () => {
    const shop = await makeWorkshop({ reviews: true });
    const piece = await makeComplete(shop);
    const of = { pieceId: piece.id, sku: piece.sku };
    unwrap(await setPrice({ actor: shop.artisan }, { ...of, price: "333", own: { ...own, EUR: "35,90" } }));
    unwrap(await setStock({ actor: shop.artisan }, { ...of, units: "2" }));
    expect(await stateOf(piece.id)).toBe("published");
    expect(
      await query("select currency, price_minor::int as minor from variant_price where sku = $1", [
        piece.sku,
      ]),
    ).toEqual([{ currency: "EUR", minor: 3590 }]);
    unwrap(await setPrice({ actor: shop.artisan }, { ...of, price: "333", own }));
    expect(await query("select 1 from variant_price where sku = $1", [piece.sku])).toEqual([]);
    expect((await logOf(piece.id)).map(({ fields }) => fields.map(({ field }) => field))).toEqual([
      ["price.MAD", "price.EUR"],
      ["units"],
      ["price.EUR"],
    ]);
  });

  test("units that somebody is paying for cannot be taken off the shelf", async () => {
    const shop = await makeWorkshop();
    const piece = await makeComplete(shop);
    await query("update stock set held = 2 where sku = $1", [piece.sku]);
    const set = (units: string) =>
      setStock({ actor: shop.artisan }, { pieceId: piece.id, sku: piece.sku, units });
    expect(await set("1")).toMatchObject({ error: { code: "UNITS_HELD", details: { held: 2 } } });
    expect(await set("2")).toMatchObject({ ok: true });
  });

  test("what was sold since a page was drawn does not come back to the shelf", async () => {
    const shop = await makeWorkshop();
    const piece = await makeComplete(shop);
    const set = (units: string, seen: string) =>
      setStock({ actor: shop.artisan }, { pieceId: piece.id, sku: piece.sku, units, seen });
    await query("update stock set on_hand = 5 where sku = $1", [piece.sku]);
    await query("update stock set on_hand = 3 where sku = $1", [piece.sku]);
    expect(await set("6", "5")).toMatchObject({ error: { code: "UNITS_MOVED" } });
    expect(await query("select on_hand from stock where sku = $1", [piece.sku])).toEqual([{ on_hand: 3 }]);
    expect(await set("6", "3")).toMatchObject({ ok: true });
  });

  test("the only one of a kind is there once", async () => {
    const shop = await makeWorkshop();
    const piece = await makeComplete(shop);
    const only = { pieceId: piece.id, availability: "unique" as const, leadDays: "" };
    expect(await setAvailability({ actor: shop.artisan }, only)).toMatchObject({
      error: { code: "UNITS_TOO_MANY" },
    });
    const of = { pieceId: piece.id, sku: piece.sku };
    unwrap(await setStock({ actor: shop.artisan }, { ...of, units: "1" }));
    unwrap(await setAvailability({ actor: shop.artisan }, only));
    expect(await setStock({ actor: shop.artisan }, { ...of, units: "2" })).toMatchObject({
      error: { code: "UNITS_TOO_MANY" },
    });
  });

  test("what is made to order says in how many days", async () => {
    const shop = await makeWorkshop();
    const piece = await makeComplete(shop);
    const toOrder = (leadDays: string) =>
      setAvailability(
        { actor: shop.artisan },
        { pieceId: piece.id, availability: "made_to_order", leadDays },
      );
    expect(await toOrder("")).toMatchObject({ error: { details: { fields: { leadDays: "LEAD_NEEDED" } } } });
    unwrap(await toOrder("30"));
    expect(await query("select availability, lead_days from piece where id = $1", [piece.id])).toEqual([
      { availability: "made_to_order", lead_days: 30 },
    ]);
  });
});
