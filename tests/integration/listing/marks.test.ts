import { describe, expect, test } from "vitest";
import {
  addPhoto,
  approvePiece,
  markPhoto,
  myListing,
  officeListing,
  settleMark,
} from "#features/listing/index.ts";
import { newId } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { auditOf, makeComplete, makeWorkshop, stateOf } from "#tests/integration/listing/workshop.ts";

const codeOf = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? "OK" : answer.error?.code);
const cells = (from: string, to = "") => ({ drawn: "", from, to });
const kept = () => ({
  ...{ id: newId("image"), storageKey: `pieces/${newId("image").slice(4)}`, width: 320, height: 400 },
  ...{ widths: { avif: [320], webp: [320], jpeg: [320] }, thumbhash: "IggKDYL3d3iPd4iIiHh3eAeHgA==" },
  ...{ originalSha256: "0".repeat(64), originalKey: "originals/x", originalSealedKey: "1.none.none" },
  ...{ recordFile: "originals/x.webp", recordSha256: "0".repeat(64) },
});

describe("a mark on a photograph", () => {
  test("is put between two cells of the grid or where it was drawn, and read by the maker with its reason", async () => {
    const shop = await makeWorkshop({ reviews: true });
    const { id: pieceId, imageId } = await makeComplete(shop, { state: "proposed" });
    const context = { actor: shop.officer };
    const photo = { pieceId, imageId };
    unwrap(await markPhoto(context, { ...photo, reason: "dark", note: "", spot: cells("8", "١٥") }));
    const drawn = { drawn: "250,500,0,0", from: "", to: "" };
    unwrap(await markPhoto(context, { ...photo, reason: "other", note: "Une ombre ici.", spot: drawn }));
    const mine = unwrap(await myListing({ actor: shop.artisan }, { pieceId }));
    expect(mine.marks).toMatchObject([
      { imageId, x: 166, y: 125, width: 334, height: 250, reason: "dark", note: null },
      { imageId, x: 250, y: 500, width: 0, height: 0, reason: "other", note: "Une ombre ici." },
    ]);
    expect((await auditOf(pieceId)).map(({ action }) => action)).toEqual([
      ...["listing.mark-photo", "listing.mark-photo"],
    ]);
    expect(await stateOf(pieceId)).toBe("proposed");
  });

  test.each([
    ["a cell that is none", { reason: "dark" as const, note: "", spot: cells("49") }],
    [
      "a place outside of the picture",
      { reason: "dark" as const, note: "", spot: { drawn: "900,0,200,10", from: "", to: "" } },
    ],
    ["something else without words", { reason: "other" as const, note: "", spot: cells("1") }],
  ])("is refused for %s", async (_, given) => {
    const shop = await makeWorkshop();
    const { id: pieceId, imageId } = await makeComplete(shop);
    expect(codeOf(await markPhoto({ actor: shop.officer }, { pieceId, imageId, ...given }))).toBe(
      "INVALID_INPUT",
    );
  });

  test("is nobody's to put or to take back but the chamber's, and goes with the photograph that is taken again", async () => {
    const [shop, other] = [await makeWorkshop(), await makeWorkshop()];
    const { id: pieceId, imageId } = await makeComplete(shop);
    const mark = { pieceId, imageId, reason: "blurred" as const, note: "", spot: cells("1") };
    for (const actor of [shop.artisan, other.officer])
      expect(codeOf(await markPhoto({ actor }, mark))).toBe("NOT_FOUND");
    const { markId } = unwrap(await markPhoto({ actor: shop.officer }, mark));
    expect(codeOf(await settleMark({ actor: shop.artisan }, { pieceId, markId }))).toBe("NOT_FOUND");
    const photo = kept();
    unwrap(await addPhoto({ actor: shop.artisan }, { pieceId, view: "detail", photo, replaces: imageId }));
    const mine = unwrap(await myListing({ actor: shop.artisan }, { pieceId }));
    expect(mine.marks).toEqual([]);
    expect(mine.photos.map(({ id, view }) => [id, view])).toEqual([[photo.id, "front"]]);
  });

  test("is settled when the officer takes it back, or lets the piece in", async () => {
    const shop = await makeWorkshop({ reviews: true });
    const { id: pieceId, imageId } = await makeComplete(shop, { state: "proposed" });
    const context = { actor: shop.officer };
    const mark = { pieceId, imageId, reason: "cropped" as const, note: "", spot: cells("1", "2") };
    const { markId } = unwrap(await markPhoto(context, mark));
    unwrap(await markPhoto(context, mark));
    unwrap(await settleMark(context, { pieceId, markId }));
    expect(unwrap(await officeListing(context, { pieceId })).marks).toHaveLength(1);
    unwrap(await approvePiece(context, { pieceId, version: 1 }));
    expect(unwrap(await officeListing(context, { pieceId })).marks).toEqual([]);
  });
});
