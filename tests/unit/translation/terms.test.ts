import { expect, it } from "vitest";
import { filledWords, seenWords } from "#features/listing/domain/seen-words.ts";
import { termsIn } from "#features/translation/domain/terms.ts";

const terms = [
  { name: { ar: "زليج", fr: "Zellige", en: "Zellige" } },
  { name: { ar: "خشب العرعار", fr: "Bois de thuya", en: "Thuya wood" } },
  { name: { ar: "فخار", fr: "Poterie", en: "Pottery" } },
];

it("finds the terms of the trade with the article, in the plural and without accents, and no part of another word", () => {
  const found = (words: object) => termsIn(words, terms).map(({ name }) => name.fr);
  expect(found({ ar: "صندوق من خشب العرعار والزليج" })).toEqual(["Bois de thuya", "Zellige"]);
  expect(found({ fr: "Des poteries du Rif" })).toEqual(["Poterie"]);
  expect(found({ en: "Potterygarden" })).toEqual([]);
});

it("fills only languages that say nothing, and knows words that changed since they were read", () => {
  expect(filledWords({ fr: "Bol" }, { ar: " سلطانية " })).toEqual({ ar: "سلطانية", fr: "Bol" });
  expect(filledWords({ fr: "Bol" }, { fr: "Plat" })).toBeNull();
  expect(filledWords({ fr: "Bol", en: " " }, { en: "Bowl" })).toEqual({ fr: "Bol", en: "Bowl" });
  expect(seenWords({ fr: "Bol" })).toBe(seenWords({ ar: "", fr: "Bol " }));
  expect(seenWords({ fr: "Bol" })).not.toBe(seenWords({ fr: "Bols" }));
});
