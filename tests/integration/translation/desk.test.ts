import { describe, expect, test } from "vitest";
import { myListing } from "#features/listing/index.ts";
import { saveTranslation, translationDesk, translationText } from "#features/translation/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { makeStory } from "#tests/factories/stories.ts";
import {
  auditOf,
  logOf,
  makeComplete,
  makeWorkshop,
  query,
  stateOf,
} from "#tests/integration/listing/workshop.ts";

const codeOf = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? "OK" : answer.error?.code);
const title = (id: Id<"piece">) => ({ kind: "piece" as const, id, field: "title" });
const three = { ar: "كلمات", fr: "Mots", en: "Words" };
const whole = { description: three, care: three };

/** A workshop whose maker says everything in three languages. */
async function makeTold(given: Parameters<typeof makeWorkshop>[0] = {}) {
  const shop = await makeWorkshop(given);
  await query("update artisan set story = $2 where id = $1", [shop.makerId, JSON.stringify(three)]);
  return shop;
}

const at = async (context: { actor: Awaited<ReturnType<typeof makeWorkshop>>["officer"] }, id: Id<"piece">) =>
  unwrap(await translationText(context, title(id)));

describe("the translation desk", () => {
  test("lists what lacks a language, the oldest first, by language, of its own chamber's makers alone", async () => {
    const [shop, other] = [await makeTold(), await makeTold()];
    const [context, theirs] = [{ actor: shop.officer }, { actor: other.officer }];
    const old = await makeComplete(shop, {
      ...{ title: { fr: "Bol" }, createdAt: new Date("2026-01-01T00:00:00Z"), ...whole },
    });
    const young = await makeComplete(shop, { title: { ar: "صحن", fr: "Plat" }, ...whole });
    await makeComplete(shop, { title: { fr: "Secret" }, state: "draft", ...whole });
    await makeComplete(shop, { title: three, ...whole });
    const { chamberId } = shop;
    const desk = unwrap(await translationDesk(context, { chamberId }));
    expect(desk.texts.map(({ id, field, missing }) => [id, field, missing])).toEqual([
      [old.id, "title", ["ar", "en"]],
      [young.id, "title", ["en"]],
    ]);
    const arabic = unwrap(await translationDesk(context, { chamberId, missing: "ar" }));
    expect(arabic.texts.map(({ id }) => id)).toEqual([old.id]);
    expect(codeOf(await translationDesk(theirs, { chamberId }))).toBe("NOT_FOUND");
    expect(codeOf(await translationText(theirs, title(old.id)))).toBe("NOT_FOUND");
  });

  test("writes beside the maker's words, names the officer in the log, tells the maker and leaves the piece in the shop", async () => {
    const shop = await makeTold({ reviews: true });
    const context = { actor: shop.officer };
    const piece = await makeComplete(shop, { title: { fr: "Bol bleu" }, ...whole });
    const { seen } = await at(context, piece.id);
    const words = { ar: "سلطانية زرقاء", en: "Blue bowl" };
    unwrap(await saveTranslation(context, { place: title(piece.id), seen, words }));
    const now = unwrap(await myListing({ actor: shop.artisan }, { pieceId: piece.id }));
    expect(now.title).toEqual({ ...words, fr: "Bol bleu" });
    expect(now).toMatchObject({ state: "published", isUnseen: false });
    expect(await logOf(piece.id)).toMatchObject([
      { by: "chamber", kind: "edited", fields: [{ field: "title" }] },
    ]);
    expect((await auditOf(piece.id)).map(({ action }) => action)).toEqual([
      ...["listing.translate-words", "translation.save"],
    ]);
    const told = await query<{ n: number }>(
      "select count(*)::int as n from pgboss.job where data->'payload'->>'id' = $1 and data->'payload'->>'template' = 'words-translated'",
      [shop.makerId],
    );
    expect(told[0]?.n).toBe(1);
    expect(await stateOf(piece.id)).toBe("published");
  });

  test("overwrites nobody: not a language that has words, and not beside words that changed meanwhile", async () => {
    const shop = await makeTold();
    const context = { actor: shop.officer };
    const piece = await makeComplete(shop, { title: { fr: "Bol" }, ...whole });
    const { seen } = await at(context, piece.id);
    const save = (words: object, mark = seen) =>
      saveTranslation(context, { place: title(piece.id), seen: mark, words });
    expect(codeOf(await save({ fr: "Autre" }))).toBe("LANGUAGE_SAID");
    expect(codeOf(await save({}))).toBe("NOTHING_SAID");
    await query("update piece set title = $2 where id = $1", [piece.id, JSON.stringify({ fr: "Grand bol" })]);
    expect(codeOf(await save({ en: "Bowl" }))).toBe("TEXT_CHANGED");
    expect(await logOf(piece.id)).toEqual([]);
  });

  test("remembers what was written for the same words and for words like them, and finds the terms of the trade", async () => {
    const shop = await makeTold();
    const context = { actor: shop.officer };
    const first = await makeComplete(shop, { title: { fr: "Grand bol bleu de Fès" }, ...whole });
    const { seen } = await at(context, first.id);
    unwrap(
      await saveTranslation(context, {
        place: title(first.id),
        seen,
        words: { ar: "سلطانية زرقاء كبيرة من فاس" },
      }),
    );
    const same = await makeComplete(shop, { title: { fr: "Grand bol bleu de Fès" }, ...whole });
    const like = await makeComplete(shop, { title: { fr: "Petit bol bleu de Fès, clay fr" }, ...whole });
    expect((await at(context, same.id)).suggestions.ar).toEqual([
      { source: "Grand bol bleu de Fès", target: "سلطانية زرقاء كبيرة من فاس", isSame: true },
    ]);
    const text = await at(context, like.id);
    expect(text.suggestions.ar?.[0]).toMatchObject({ isSame: false, source: "Grand bol bleu de Fès" });
    expect(text.terms.map(({ name }) => name.en)).toContain("Clay");
  });

  test("writes a maker's own words and a passage of a chamber's story too", async () => {
    const shop = await makeWorkshop();
    const context = { actor: shop.manager };
    await query("update artisan set story = $2 where id = $1", [
      shop.makerId,
      JSON.stringify({ fr: "Je tourne." }),
    ]);
    const story = await makeStory(owner(), { chamberId: shop.chamberId, artisanId: shop.makerId });
    await query("update story set sections = $2 where id = $1", [
      story.id,
      JSON.stringify([{ heading: three, text: { fr: "Un passage." } }]),
    ]);
    const places = [
      { kind: "maker" as const, id: shop.makerId, field: "story" },
      { kind: "story" as const, id: story.id, field: "sections.0.text" },
    ];
    for (const place of places) {
      const { seen } = unwrap(await translationText(context, place));
      unwrap(await saveTranslation(context, { place, seen, words: { en: "In English" } }));
    }
    const [row] = await query<{ story: object; passage: object }>(
      "select a.story, s.sections #> '{0,text}' as passage from artisan a, story s where a.id = $1 and s.id = $2",
      [shop.makerId, story.id],
    );
    expect(row?.story).toEqual({ fr: "Je tourne.", en: "In English" });
    expect(row?.passage).toEqual({ fr: "Un passage.", en: "In English" });
  });
});
