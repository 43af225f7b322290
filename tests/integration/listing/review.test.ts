import { describe, expect, test } from "vitest";
import {
  approvePiece,
  archivePiece,
  editWords,
  holdPiece,
  myListing,
  offerPiece,
  officeListings,
  pausePiece,
  requestRevision,
  setReviewsPieces,
} from "#features/listing/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makePiece } from "#tests/factories/pieces.ts";
import {
  db,
  logOf,
  makeComplete,
  makeWorkshop,
  query,
  stateOf,
  type Workshop,
  wordsOf,
} from "#tests/integration/listing/workshop.ts";

const note = "Show the back of the piece as well.";
const said = {
  description: wordsOf("Un bol."),
  care: wordsOf("À la main."),
  variationNote: {},
  safetyWarnings: {},
};

const edit = async (shop: Workshop, pieceId: Id<"piece">, fr: string) => {
  const { version } = unwrap(await myListing({ actor: shop.artisan }, { pieceId }));
  return unwrap(await editWords({ actor: shop.artisan }, { pieceId, version, title: wordsOf(fr), ...said }));
};

describe("a chamber that does not look first", () => {
  test("lets a maker publish, pause and resume", async () => {
    const shop = await makeWorkshop();
    const { id } = await makeComplete(shop, { state: "draft", publishedAt: null });
    const [actor, pieceId] = [shop.artisan, id];
    expect(unwrap(await offerPiece({ actor }, { pieceId })).state).toBe("published");
    unwrap(await pausePiece({ actor }, { pieceId }));
    expect(unwrap(await offerPiece({ actor }, { pieceId })).state).toBe("published");
    expect((await logOf(id)).map(({ kind }) => kind)).toEqual(["published", "paused", "published"]);
  });

  test("looks itself at what it took out of the shop", async () => {
    const shop = await makeWorkshop();
    const { id: pieceId } = await makeComplete(shop);
    unwrap(await holdPiece({ actor: shop.officer }, { pieceId, note }));
    expect(unwrap(await myListing({ actor: shop.artisan }, { pieceId })).chamberNote).toBe(note);
    expect(unwrap(await offerPiece({ actor: shop.artisan }, { pieceId })).state).toBe("proposed");
    // Offering once more does not lead past the chamber.
    expect(await offerPiece({ actor: shop.artisan }, { pieceId })).toMatchObject({
      error: { code: "STATE_NOT_ALLOWED" },
    });
    unwrap(await approvePiece({ actor: shop.officer }, { pieceId }));
    expect(await stateOf(pieceId)).toBe("published");
  });
});

describe("a chamber that looks first", () => {
  test("sees the oldest first, sends back with a reason, and lets the mended piece in", async () => {
    const shop = await makeWorkshop({ reviews: true });
    const [first, second] = [
      await makeComplete(shop, { state: "draft", publishedAt: null }),
      await makeComplete(shop, { state: "draft", publishedAt: null }),
    ];
    for (const { id } of [first, second])
      expect(unwrap(await offerPiece({ actor: shop.artisan }, { pieceId: id })).state).toBe("proposed");
    const queue = unwrap(await officeListings({ actor: shop.officer }, { chamberId: shop.chamberId }));
    expect(queue.pieces.map(({ id }) => id)).toEqual([first.id, second.id]);
    const pieceId = first.id;
    expect(await requestRevision({ actor: shop.officer }, { pieceId, note: "  " })).toMatchObject({
      error: { details: { fields: { note: "REQUIRED" } } },
    });
    unwrap(await requestRevision({ actor: shop.officer }, { pieceId, note }));
    unwrap(await offerPiece({ actor: shop.artisan }, { pieceId }));
    unwrap(await approvePiece({ actor: shop.officer }, { pieceId }));
    expect((await logOf(pieceId)).map(({ by, kind }) => `${by} ${kind}`)).toEqual([
      "maker proposed",
      "chamber revision_requested",
      "maker proposed",
      "chamber published",
    ]);
  });

  test("looks again at new words of a shown piece, also when they were written during a pause", async () => {
    const shop = await makeWorkshop({ reviews: true });
    const [shown, paused] = [await makeComplete(shop), await makeComplete(shop)];
    expect((await edit(shop, shown.id, "Autre nom")).state).toBe("proposed");
    const [actor, pieceId] = [shop.artisan, paused.id];
    unwrap(await pausePiece({ actor }, { pieceId }));
    expect(unwrap(await offerPiece({ actor }, { pieceId })).state).toBe("published");
    unwrap(await pausePiece({ actor }, { pieceId }));
    await edit(shop, pieceId, "Encore un nom");
    expect(unwrap(await offerPiece({ actor }, { pieceId })).state).toBe("proposed");
  });

  test("may stop looking: what waits goes on waiting, what is new is shown at once", async () => {
    const shop = await makeWorkshop({ reviews: true });
    const { id: pieceId } = await makeComplete(shop, { state: "proposed", publishedAt: null });
    unwrap(
      await setReviewsPieces({ actor: shop.manager }, { chamberId: shop.chamberId, reviewsPieces: false }),
    );
    expect(await stateOf(pieceId)).toBe("proposed");
    const fresh = await makeComplete(shop, { state: "draft", publishedAt: null });
    expect(unwrap(await offerPiece({ actor: shop.artisan }, { pieceId: fresh.id })).state).toBe("published");
  });
});

describe("whatever the chamber", () => {
  test("nothing is shown without a photograph, words and materials", async () => {
    const shop = await makeWorkshop();
    const bare = await makePiece(db, {
      ...{ artisanId: shop.makerId, craftId: shop.craftId, state: "draft", description: {} },
    });
    expect(await offerPiece({ actor: shop.artisan }, { pieceId: bare.id })).toMatchObject({
      error: { code: "PIECE_INCOMPLETE", details: { gaps: ["photo", "description", "materials"] } },
    });
  });

  test("a suspended maker shows nothing new, not even through the chamber's office", async () => {
    const shop = await makeWorkshop();
    const draft = await makeComplete(shop, { state: "draft", publishedAt: null });
    const waiting = await makeComplete(shop, { state: "proposed", publishedAt: null });
    await query("update artisan set state = 'suspended' where id = $1", [shop.makerId]);
    const refused = { error: { code: "MAY_NOT_OFFER" } };
    expect(await offerPiece({ actor: shop.artisan }, { pieceId: draft.id })).toMatchObject(refused);
    expect(await approvePiece({ actor: shop.officer }, { pieceId: waiting.id })).toMatchObject(refused);
  });

  test("sold and archived pieces stay as they were left", async () => {
    const shop = await makeWorkshop();
    const [sold, left] = [await makeComplete(shop), await makeComplete(shop)];
    await query("update piece set state = 'sold' where id = $1", [sold.id]);
    unwrap(await archivePiece({ actor: shop.artisan }, { pieceId: left.id }));
    for (const { id: pieceId } of [sold, left]) {
      const words = { pieceId, version: 1, title: wordsOf("Autre"), ...said };
      expect(await editWords({ actor: shop.artisan }, words)).toMatchObject({
        error: { code: "PIECE_CLOSED" },
      });
      expect(await offerPiece({ actor: shop.artisan }, { pieceId })).toMatchObject({
        error: { code: "STATE_NOT_ALLOWED" },
      });
    }
  });

  test("of two decisions at once one is taken, and the log tells that one alone", async () => {
    const shop = await makeWorkshop({ reviews: true });
    const { id: pieceId } = await makeComplete(shop, { state: "proposed", publishedAt: null });
    const both = await Promise.all([
      approvePiece({ actor: shop.officer }, { pieceId }),
      approvePiece({ actor: shop.manager }, { pieceId }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await logOf(pieceId)).toHaveLength(1);
  });

  test("the database itself refuses a step that the table does not have, and a change of the log", async () => {
    const shop = await makeWorkshop();
    const { id } = await makeComplete(shop, { state: "draft", publishedAt: null });
    await expect(query("update piece set state = 'sold' where id = $1", [id])).rejects.toThrow(/not listed/);
    unwrap(await offerPiece({ actor: shop.artisan }, { pieceId: id }));
    await expect(query("delete from piece_change where piece_id = $1", [id])).rejects.toThrow(/append-only/);
  });

  test("an office finds a piece by its words in any script, its maker or its serial", async () => {
    const shop = await makeWorkshop();
    const piece = await makeComplete(shop, { title: { ar: "سُلطانيّة زرقاء", fr: "Saladier d'été", en: "" } });
    const find = async (q: string) => {
      const list = await officeListings(
        { actor: shop.officer },
        { chamberId: shop.chamberId, tab: "all", q },
      );
      return unwrap(list).pieces.map(({ id }) => id);
    };
    for (const q of ["سلطانية", "d'ete", piece.serial.slice(0, 9).toLowerCase(), "maker"])
      expect(await find(q), q).toEqual([piece.id]);
    expect(await find("introuvable")).toEqual([]);
    expect(await find("100%")).toEqual([]);
  });
});
