import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import recorded from "#features/applications/voices.json" with { type: "json" };
import { locales } from "#lib/i18n/locales.ts";
import { promptsIn, withoutVowels, wordsOnScreen } from "#scripts/prompts/spoken.ts";

type Recording = { voice: string; says: string; hash: string };
const recordings = recorded as unknown as Record<string, Record<string, Recording>>;
const digest = (data: string | Buffer) => createHash("sha256").update(data).digest("hex").slice(0, 16);

describe("what is said aloud", () => {
  it("in Arabic is what stands on the screen, with its vowels", () => {
    const spoken = Object.fromEntries(
      Object.entries(promptsIn("ar")).map(([screen, text]) => [screen, withoutVowels(text)]),
    );
    const shown = Object.fromEntries(
      Object.entries(wordsOnScreen("ar")).map(([screen, text]) => [screen, withoutVowels(text)]),
    );
    expect(spoken).toEqual(shown);
  });

  it.each(locales)("is recorded for every screen in %s, with the words of today", (locale) => {
    const prompts = promptsIn(locale);
    expect(Object.keys(recordings[locale] ?? {}).sort()).toEqual(Object.keys(prompts).sort());
    const old = Object.entries(recordings[locale] ?? {}).filter(
      ([screen, { says }]) => says !== digest(prompts[screen] ?? ""),
    );
    // Run `node scripts/bootstrap.mjs record-prompts`, or record it anew with a person.
    expect(old.map(([screen]) => screen)).toEqual([]);
  });

  it.each(locales)("lies in %s as MP3 files of at most 40 kB, each the one that is listed", (locale) => {
    const folder = `public/audio/${locale}`;
    const files = readdirSync(folder).sort();
    expect(files).toEqual(
      Object.keys(recordings[locale] ?? {})
        .map((screen) => `${screen}.mp3`)
        .sort(),
    );
    for (const file of files) {
      const bytes = readFileSync(`${folder}/${file}`);
      expect(bytes.byteLength, file).toBeLessThanOrEqual(40_000);
      expect(bytes.byteLength, file).toBeGreaterThan(2000);
      expect(bytes[0] === 0xff || bytes.subarray(0, 3).toString() === "ID3", file).toBe(true);
      expect(recordings[locale]?.[file.replace(".mp3", "")]?.hash, file).toBe(digest(bytes));
    }
  });
});
