import { describe, expect, it } from "vitest";
import { toneOf } from "#components/plain/signs.ts";
import { codeOf, verdictCodes } from "#features/verify/domain/verdict.ts";
import { cannotCheckPage } from "#features/verify/ui/cannot-check-page.ts";
import { piecePage } from "#features/verify/ui/piece-page.ts";
import { directionOf, locales } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";
import { causes, seenAs } from "./seen.ts";

const pages = locales.flatMap((locale) => causes.map((cause) => [locale, cause] as const));
const pageOf = (...[locale, cause]: (typeof pages)[number]) =>
  piecePage(seenAs(cause), locale, "/p/SND-7K2M9Q4TXB").markup;
const boxOf = (page: string) => /<div class="verdict[\s\S]*?<\/h1>/.exec(page)?.[0] ?? "";

describe("the page behind a label", () => {
  it.each(pages)("in %s says %s in word, sentence and sign, and what to do", (locale, cause) => {
    const page = pageOf(locale, cause);
    const words = messages[locale].verify;
    const code = codeOf({ cause });
    expect(page).toContain(`<html lang="${locale}" dir="${directionOf(locale)}">`);
    const box = boxOf(page);
    expect(box).toContain(`data-sign="${code}"`);
    expect(box).toContain(`>${words.word[code]}</p>`);
    expect(box).toContain(words.verdict[cause].split("{")[0]?.replaceAll("'", "&#39;"));
    expect(page).toContain(words.advice[code].replaceAll("'", "&#39;"));
    // Nothing of a catalogue's own marks is left in what people read.
    expect(page.replace(/<(style|script)>[\s\S]*?<\/\1>/g, "")).not.toMatch(/\{[a-z]+\}|undefined|\[object/);
  });

  it.each(pages)(
    "in %s, %s: shows what this does not prove, the files, and how to report",
    (locale, cause) => {
      const page = pageOf(locale, cause);
      for (const part of ["limits", "files", "help", "label", "badges"])
        expect(page).toContain(`id="${part}"`);
      expect(page).toContain(`/p/SND-7K2M9Q4TXB/report?lang=${locale}`);
      expect(page.includes('id="checks"')).toBe(cause !== "unknown_unsigned");
      expect(Buffer.byteLength(page)).toBeLessThan(30_000);
    },
  );

  it.each(locales)(
    "in %s says before the verdict that a material was called back, why and what to do",
    (locale) => {
      const recall = {
        lot: "TEINT-1",
        material: { ar: "صبغة", fr: "Teinture", en: "Dye" },
        reason: { ar: "تفقد لونها", fr: "Elle déteint", en: "It bleeds" },
        advice: { ar: "لا تغسلها", fr: "Ne la lavez pas", en: "Do not wash it" },
        at: "2026-11-20T09:00:00.000Z",
      };
      const page = piecePage(seenAs("authentic", { recalls: [recall] }), locale, "/p/SND-7K2M9Q4TXB").markup;
      const words = messages[locale].verify.recall;
      expect(page).toContain(`aria-label="${words.title}"`);
      expect(page.indexOf('class="recall bad"')).toBeLessThan(page.indexOf('class="verdict good'));
      for (const said of [recall.reason[locale], recall.advice[locale], "TEINT-1", recall.at])
        expect(page).toContain(said);
      expect(page).toContain(words.beside.replaceAll("'", "&#39;"));
      expect(page.replace(/<(style|script)>[\s\S]*?<\/\1>/g, "")).not.toMatch(
        /\{[a-z]+\}|undefined|\[object/,
      );
      expect(pageOf(locale, "authentic")).not.toContain("recall");
    },
  );

  it("shows only pictures that were signed, each beside its own digest, and says when one is gone", () => {
    const seen = seenAs("authentic");
    const [signed] = seen.pictures;
    if (!signed) throw new Error("the piece has a picture");
    const strange = { ...signed, storageKey: "pieces/another", originalSha256: "cd".repeat(32) };
    const markup = (pictures: (typeof signed)[]) =>
      piecePage({ ...seen, pictures }, "en", "/p/SND-7K2M9Q4TXB").markup;
    const { gone } = messages.en.verify.photo;
    expect(markup([strange, signed])).toContain("/media/pieces/fictional");
    expect(markup([strange, signed])).not.toContain("/media/pieces/another");
    expect(markup([strange, signed])).not.toContain(gone);
    expect(markup([strange])).toContain(gone);
    expect(markup([strange])).not.toContain("/media/");
  });

  it("is green, and ticked, for authentic alone", () => {
    for (const [locale, cause] of pages) {
      const box = boxOf(pageOf(locale, cause));
      expect(box.includes('class="verdict good')).toBe(cause === "authentic");
      expect(box.includes('data-sign="authentic"')).toBe(cause === "authentic");
    }
    expect(verdictCodes.filter((code) => toneOf[code] === "good")).toEqual(["authentic"]);
    for (const locale of locales) {
      const page = cannotCheckPage(locale, "/p/X").markup;
      expect(page).toContain('class="verdict none is-cannot_check"');
      expect(page).not.toContain(`>${messages[locale].verify.word.authentic}<`);
    }
  });

  it("tells verdicts apart without colour: no two share a word, a sign or an outline", () => {
    for (const locale of locales) {
      const words = verdictCodes.map((code) => messages[locale].verify.word[code]);
      expect(new Set(words).size).toBe(verdictCodes.length);
    }
    const drawn = verdictCodes.map((code) => {
      const cause = causes.find((each) => codeOf({ cause: each }) === code) ?? "authentic";
      return /<svg[^>]*data-sign[\s\S]*?<\/svg>/
        .exec(pageOf("en", cause))?.[0]
        .replace(/data-sign="\w+"/, "");
    });
    expect(new Set(drawn).size).toBe(verdictCodes.length);
  });

  it("warns in red of a label that was claimed twice", () => {
    const claim = { claimedAt: "2026-06-01T00:00:00.000Z", contestedAt: "2026-07-01T00:00:00.000Z" };
    const page = piecePage(seenAs("authentic", { claim }), "fr", "/p/X").markup;
    expect(page).toContain("Il y a peut-être deux étiquettes");
    expect(page).toContain("Un propriétaire s’est déclaré le 1 juin 2026");
  });
});
