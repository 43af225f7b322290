import { describe, expect, test } from "vitest";
import {
  addVariant,
  approvePiece,
  archivePiece,
  editVariant,
  editWords,
  holdPiece,
  myListing,
  offerPiece,
  officeListing,
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
    unwrap(await approvePiece({ actor: shop.officer }, { pieceId, version: 1 }));
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
    expect(await requestRevision({ actor: shop.officer }, { pieceId, version: 1, note: "  " })).toMatchObject(
      {
        error: { details: { fields: { note: "REQUIRED" } } },
      },
    );
    unwrap(await requestRevision({ actor: shop.officer }, { pieceId, version: 1, note }));
    unwrap(await offerPiece({ actor: shop.artisan }, { pieceId }));
    unwrap(await approvePiece({ actor: shop.officer }, { pieceId, version: 1 }));
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

  test("decides about the version it saw: what its maker changed meanwhile is looked at again", async () => {
    const shop = await makeWorkshop({ reviews: true });
    const { id: pieceId } = await makeComplete(shop, { state: "proposed", publishedAt: null });
    const { version } = unwrap(await officeListing({ actor: shop.officer }, { pieceId }));
    await edit(shop, pieceId, "Un autre nom");
    const refused = { ok: false, error: { code: "PIECE_CHANGED" } };
    expect(await approvePiece({ actor: shop.officer }, { pieceId, version })).toMatchObject(refused);
    expect(await requestRevision({ actor: shop.officer }, { pieceId, version, note })).toMatchObject(refused);
    expect(await stateOf(pieceId)).toBe("proposed");
    const now = unwrap(await officeListing({ actor: shop.officer }, { pieceId }));
    unwrap(await approvePiece({ actor: shop.officer }, { pieceId, version: now.version }));
    expect(await stateOf(pieceId)).toBe("published");
  });

  test("looks at names and measures of options, and not at their price, heading or restriction", async () => {
    const shop = await makeWorkshop({ reviews: true });
    const { id: pieceId, sku } = await makeComplete(shop);
    const option = {
      ...{ pieceId, sku, optionName: {}, option: {}, lengthMm: "", widthMm: "", heightMm: "" },
      ...{ weightGrams: "", hsHeading: "6912", restriction: "national_only" as const },
    };
    unwrap(await editVariant({ actor: shop.artisan }, option));
    expect(await stateOf(pieceId)).toBe("published");
    unwrap(await editVariant({ actor: shop.artisan }, { ...option, heightMm: "12" }));
    expect(await stateOf(pieceId)).toBe("proposed");
    const grown = await makeComplete(shop);
    const added = await addVariant(
      { actor: shop.artisan },
      {
        ...{
          optionName: wordsOf("Taille"),
          option: wordsOf("Grand"),
          pieceId: grown.id,
          lengthMm: "",
          widthMm: "",
          heightMm: "",
          weightGrams: "",
        },
        ...{ hsHeading: "", restriction: "none", price: "600", units: "2" },
      },
    );
    expect(unwrap(added).state).toBe("proposed");
    expect(unwrap(await officeListing({ actor: shop.officer }, { pieceId: grown.id })).version).toBe(2);
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
    expect(await approvePiece({ actor: shop.officer }, { pieceId: waiting.id, version: 1 })).toMatchObject(
      refused,
    );
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
      approvePiece({ actor: shop.officer }, { pieceId, version: 1 }),
      approvePiece({ actor: shop.manager }, { pieceId, version: 1 }),
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

  test("an office reads nothing of a piece that was never offered, also when it was put away", async () => {
    const shop = await makeWorkshop();
    const draft = { state: "draft", publishedAt: null } as const;
    const [kept, away, offered] = [
      await makeComplete(shop, draft),
      await makeComplete(shop, draft),
      await makeComplete(shop, { state: "proposed", publishedAt: null }),
    ];
    const again = await makeComplete(shop, draft);
    unwrap(
      await setReviewsPieces({ actor: shop.manager }, { chamberId: shop.chamberId, reviewsPieces: true }),
    );
    unwrap(await offerPiece({ actor: shop.artisan }, { pieceId: again.id }));
    for (const { id: pieceId } of [away, again])
      unwrap(await archivePiece({ actor: shop.artisan }, { pieceId }));
    const all = { chamberId: shop.chamberId, tab: "all" as const };
    const list = unwrap(await officeListings({ actor: shop.officer }, all));
    expect(list.pieces.map(({ id }) => id).sort()).toEqual([offered.id, again.id].sort());
    expect(list.total).toBe(2);
    for (const { id: pieceId } of [kept, away])
      expect(await officeListing({ actor: shop.officer }, { pieceId })).toMatchObject({
        error: { code: "NOT_FOUND" },
      });
    expect(await officeListing({ actor: shop.officer }, { pieceId: again.id })).toMatchObject({ ok: true });
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
