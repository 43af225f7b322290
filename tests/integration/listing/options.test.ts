import { expect, test } from "vitest";
import { addLine } from "#features/cart/index.ts";
import { getPiece } from "#features/catalogue/index.ts";
import { addVariant, editVariant, removeVariant } from "#features/listing/index.ts";
import { newId } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeComplete, makeWorkshop, query, wordsOf } from "#tests/integration/listing/workshop.ts";

const facts = {
  ...{ lengthMm: "", widthMm: "", heightMm: "", weightGrams: "", hsHeading: "" },
  restriction: "none" as const,
};
const size = (fr: string) => ({ optionName: wordsOf("Taille"), option: wordsOf(fr) });

test("a second size has its own price, units and weight, and is bought by its own sku", async () => {
  const shop = await makeWorkshop();
  const piece = await makeComplete(shop);
  const { sku } = unwrap(
    await addVariant(
      { actor: shop.artisan },
      { pieceId: piece.id, ...size("Grand"), ...facts, weightGrams: "1500", price: "600", units: "2" },
    ),
  );
  expect(sku).toBe(`${piece.serial}-2`);
  const shown = await getPiece({ locale: "fr", id: piece.id });
  expect(shown?.offers.map(({ sku: one, available }) => [one, available])).toEqual([
    [piece.sku, 5],
    [sku, 2],
  ]);
});

test("an option that is taken out is offered no more, its sku is not given again, and its basket says so", async () => {
  const shop = await makeWorkshop();
  const piece = await makeComplete(shop);
  const add = async (fr: string) =>
    unwrap(
      await addVariant(
        { actor: shop.artisan },
        { pieceId: piece.id, ...size(fr), ...facts, price: "600", units: "2" },
      ),
    ).sku;
  const second = await add("Grand");
  const visitor = { kind: "anonymous" as const, visitorHash: newId("cart") };
  unwrap(await addLine({ actor: visitor }, { sku: second, quantity: 1 }));
  const remove = (sku: string) => removeVariant({ actor: shop.artisan }, { pieceId: piece.id, sku });
  await query("update stock set held = 1 where sku = $1", [second]);
  expect(await remove(second)).toMatchObject({ error: { code: "UNITS_HELD" } });
  await query("update stock set held = 0 where sku = $1", [second]);
  unwrap(await remove(second));
  expect((await getPiece({ locale: "fr", id: piece.id }))?.offers).toHaveLength(1);
  expect(await add("Petit")).toBe(`${piece.serial}-3`);
  expect(await remove(second)).toMatchObject({ error: { code: "NOT_FOUND" } });
  unwrap(await remove(`${piece.serial}-3`));
  expect(await remove(piece.sku)).toMatchObject({ error: { code: "LAST_OPTION" } });
});

test("the only one of its kind has no second option", async () => {
  const shop = await makeWorkshop();
  const piece = await makeComplete(shop, { availability: "unique", onHand: 1 });
  const input = { pieceId: piece.id, ...size("Grand"), ...facts, price: "600", units: "1" };
  expect(await addVariant({ actor: shop.artisan }, input)).toMatchObject({
    error: { code: "OPTION_OF_UNIQUE" },
  });
});

test("no option goes further than the piece is screened for, whatever its form says", async () => {
  const shop = await makeWorkshop();
  const piece = await makeComplete(shop, { materialKeys: ["ivory"] });
  const edit = (restriction: "none" | "not_shippable") =>
    editVariant(
      { actor: shop.artisan },
      { pieceId: piece.id, sku: piece.sku, optionName: {}, option: {}, ...facts, restriction },
    );
  expect(unwrap(await edit("none")).restriction).toBe("export_permit");
  expect(unwrap(await edit("not_shippable")).restriction).toBe("not_shippable");
});
