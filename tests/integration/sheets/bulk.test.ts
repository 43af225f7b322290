import { describe, expect, test } from "vitest";
import { duplicatePiece, myListing } from "#features/listing/index.ts";
import { askedIn } from "#features/sheets/domain/bulk-asked.ts";
import { doInBulk, openPieces } from "#features/sheets/index.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { logOf, makeComplete, stateOf } from "#tests/integration/listing/workshop.ts";
import { makeSheetWorkshop, traces } from "#tests/integration/sheets/world.ts";

describe("several pieces at once", () => {
  test("are raised by a share, rounded, once only however often it is pressed, and nobody else's with them", async () => {
    const [shop, other] = [await makeSheetWorkshop(), await makeSheetWorkshop()];
    const one = await makeComplete(shop, { priceMinor: 123_00 });
    const two = await makeComplete(shop, { priceMinor: 999_50, ownPrices: { EUR: 90_00 } });
    const theirs = await makeComplete(other, { priceMinor: 100_00 });
    const ids = [one.id, two.id, theirs.id];
    const asked = askedIn({ id: ids, deed: "price", by: "percent", amount: "١٠", rounding: "5" });
    const shown = new Map([one, two, theirs].map(({ sku, priceMinor }) => [sku, priceMinor]));
    expect(await doInBulk(shop.context, asked, shown)).toEqual({ changed: 2, refused: {} });
    const prices = async () =>
      new Map(
        unwrap(await openPieces(shop.context, { ids: null })).map(({ id, options }) => [id, options[0]]),
      );
    expect((await prices()).get(one.id)).toMatchObject({ priceMinor: 135_00 });
    expect((await prices()).get(two.id)).toMatchObject({ priceMinor: 1100_00, own: { EUR: 90_00 } });
    const before = await traces();
    expect(await doInBulk(shop.context, asked, shown)).toEqual({ changed: 0, refused: { PRICE_MOVED: 2 } });
    expect(await traces()).toEqual(before);
  });

  test("are priced with all their options or not at all", async () => {
    const shop = await makeSheetWorkshop();
    const piece = await makeComplete(shop, {
      options: [
        { option: { fr: "Petit" }, priceMinor: 100_00 },
        { option: { fr: "Grand" }, priceMinor: 900_00 },
      ],
    });
    const asked = askedIn({ id: piece.id, deed: "price", by: "percent", amount: "20" });
    const options = async () =>
      unwrap(await openPieces(shop.context, { ids: [piece.id] })).flatMap((one) => one.options);
    const before = await options();
    // The second was shown at another price.
    const shown = new Map(before.map(({ sku, priceMinor }, n) => [sku, priceMinor + n]));
    expect(await doInBulk(shop.context, asked, shown)).toEqual({ changed: 0, refused: { PRICE_MOVED: 1 } });
    expect(await options()).toEqual(before);
  });

  test("beyond as many as go at once are counted as left out", () => {
    const ids = Array.from({ length: 103 }, (_, n) => `pcs_${n}`);
    expect(askedIn({ id: ids })).toMatchObject({ cut: 3 });
    expect(askedIn({ id: ids.slice(0, 3) })).toMatchObject({ cut: 0 });
  });

  test("are paused each by its own rules: what one refuses does not hold up the others", async () => {
    const shop = await makeSheetWorkshop();
    const [shown, draft] = [await makeComplete(shop), await makeComplete(shop, { state: "draft" })];
    const asked = askedIn({ id: [shown.id, draft.id], deed: "pause" });
    expect(await doInBulk(shop.context, asked, new Map())).toEqual({
      ...{ changed: 1, refused: { STATE_NOT_ALLOWED: 1 } },
    });
    expect([await stateOf(shown.id), await stateOf(draft.id)]).toEqual(["paused", "draft"]);
  });
});

test("a piece like another says what it says, as a draft of its own without photographs", async () => {
  const shop = await makeSheetWorkshop();
  const piece = await makeComplete(shop, {
    ...{ options: [{ option: { fr: "Petit" } }, { option: { fr: "Grand" }, priceMinor: 600_00 }] },
    ...{ optionName: { fr: "Taille" }, ownPrices: { EUR: 40_00 }, madeMonth: "2026-03" },
  });
  const made = unwrap(await duplicatePiece(shop.context, { pieceId: piece.id }));
  const before = unwrap(await myListing(shop.context, { pieceId: piece.id }));
  const after = unwrap(await myListing(shop.context, { pieceId: made.pieceId }));
  expect(after).toMatchObject({
    ...{ state: "draft", photos: [], madeMonth: null, title: before.title, materialKeys: ["clay"] },
  });
  expect(
    after.variants.map(({ price, option, ownPrices }) => [price.minor, option, ownPrices.length]),
  ).toEqual([
    [450_00, { fr: "Petit" }, 1],
    [600_00, { fr: "Grand" }, 0],
  ]);
  expect(after.serial).not.toBe(before.serial);
  expect(await logOf(made.pieceId)).toMatchObject([{ by: "maker", kind: "created" }]);
});
