import { beforeEach, describe, expect, it } from "vitest";
import { reportCardLost, servePrint } from "#features/cards/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { owner } from "#tests/factories/owner.ts";
import { makePortrait } from "#tests/factories/portraits.ts";
import { type Counter, issueOn, makeCounter, readCard } from "./counter.ts";

const fonts = { latin: "data:font/woff2;base64,", arabic: "data:font/woff2;base64," };
let counter: Counter;
let cardId: Id<"card">;

beforeEach(async () => {
  counter = await makeCounter({ isDemonstration: true });
  const { maker, chamberId, registrar } = counter;
  await makePortrait(owner(), { artisanId: maker.id, chamberId, uploadedBy: registrar.userId });
  cardId = await issueOn(counter);
});

const print = (ids: string, actor = counter.registrar, locale: "ar" | "fr" = "fr") =>
  servePrint({ actor }, new Request(`http://localhost:3000/${locale}/office/cards/print?${ids}`), {
    locale,
    fonts,
  });

describe("the sheet of cards", () => {
  it("holds both sides of each card, in both scripts, with its picture, code and the mark of a demonstration", async () => {
    const response = await print(`ids=${cardId}`);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    const page = await response.text();
    const { code, number } = await readCard(cardId);
    for (const words of ["إدريس العيّني", "Driss El Ayyini", "NIA-000042", number, "02/03/2031"]) {
      expect(page, words).toContain(words);
    }
    expect(page).toContain(code.match(/.{4}/g)?.join(" "));
    expect(page).toContain('src="data:image/webp;base64,');
    expect(page.match(/class="sheet"/g)).toHaveLength(2);
    expect(page.match(/class="demo"/g)).toHaveLength(2);
    expect(page).toContain("@page{size:210mm 297mm;margin:0}");
    expect(page).not.toMatch(/<script|\sstyle="/);
  });

  it("says on a real card nothing of a demonstration", async () => {
    const real = await makeCounter();
    const page = await (await print(`ids=${await issueOn(real)}`, real.registrar)).text();
    expect(page).not.toContain('class="demo"');
  });

  it("is refused as a whole when one of the cards is of another chamber", async () => {
    const other = await issueOn(await makeCounter());
    expect((await print(`ids=${cardId}&ids=${other}`)).status).toBe(404);
  });

  it("leads back to the list when none or too many are chosen", async () => {
    expect((await print("")).headers.get("location")).toBe("/fr/office/cards?problem=CARDS_NONE");
    const many = Array.from({ length: 51 }, () => cardId).join(",");
    expect((await print(`ids=${many}`)).headers.get("location")).toBe(
      "/fr/office/cards?problem=CARDS_TOO_MANY",
    );
  });

  it("is nobody else's to print, and leaves out what has ended", async () => {
    const other = await makeCounter();
    for (const actor of [other.registrar, other.holder, counter.curator]) {
      expect((await print(`ids=${cardId}`, actor as typeof counter.registrar)).status).toBe(404);
    }
    await reportCardLost({ actor: counter.holder }, { cardId });
    const page = await (await print(`ids=${cardId}`)).text();
    expect(page).not.toContain("Driss");
    expect(page).toContain("Aucune de ces cartes n’est encore valable.");
  });
});
