import { describe, expect, it } from "vitest";
import { artisans } from "#db/seed/data/artisans.ts";
import { badges } from "#db/seed/data/badges.ts";
import { chambers } from "#db/seed/data/chambers.ts";
import { collections } from "#db/seed/data/collections.ts";
import { crafts } from "#db/seed/data/crafts.ts";
import { assessments } from "#db/seed/data/endangered.ts";
import { orders } from "#db/seed/data/orders.ts";
import { people } from "#db/seed/data/people.ts";
import { pieces } from "#db/seed/data/pieces.ts";
import { regions } from "#db/seed/data/regions.ts";
import { stories } from "#db/seed/data/stories.ts";
import type { LocalizedText } from "#db/seed/data/types.ts";
import { arabicSlug, latinSlug, slugOf } from "#lib/i18n/slug.ts";

const everything = {
  artisans,
  badges,
  chambers,
  collections,
  crafts,
  assessments,
  orders,
  people,
  pieces,
  regions,
  stories,
};

type Found = { path: string; text: LocalizedText };

/** Every value with an `ar` and an `fr`, with where it stands. */
function texts(value: unknown, path: string): Found[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => texts(item, `${path}[${at}]`));
  if (typeof value !== "object" || value === null) return [];
  if ("ar" in value && "fr" in value) return [{ path, text: value as LocalizedText }];
  return Object.entries(value).flatMap(([key, item]) => texts(item, `${path}.${key}`));
}

/** Every string anywhere in the data. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(strings);
}

const found = Object.entries(everything).flatMap(([name, value]) => texts(value, name));
const prose = found.filter(({ path }) => !path.endsWith(".slug"));

describe("words of the seed data", () => {
  it("exist in three languages, without stray spaces", () => {
    expect(found.length).toBeGreaterThan(600);
    const broken = found.filter(({ text }) =>
      [text.ar, text.fr, text.en].some(
        (words) =>
          !words ||
          words !== words.trim() ||
          // A blank line parts paragraphs.
          /\s{2}|undefined/.test(words.replace(/\n\n/g, " ")),
      ),
    );
    expect(broken).toEqual([]);
  });

  it("are in Arabic script where they are Arabic, with little else", () => {
    // A mark is quoted by the name under which it was registered, in whatever script.
    const unquoted = (words: string) => words.replace(/«[^»]*»/g, "");
    const letters = (words: string) => unquoted(words).match(/\p{L}/gu)?.length ?? 0;
    const arabic = (words: string) => unquoted(words).match(/\p{Script=Arabic}/gu)?.length ?? 0;
    const wrong = prose.filter(
      ({ text }) => arabic(text.ar) < 0.75 * letters(text.ar) || arabic(text.ar) === 0,
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it("use Arabic punctuation in Arabic", () => {
    expect(prose.filter(({ text }) => /[,;?]/.test(text.ar)).map(({ path }) => path)).toEqual([]);
  });

  it("carry no Arabic letters in French and English", () => {
    const mixed = prose.filter(({ text }) => /\p{Script=Arabic}/u.test(`${text.fr}${text.en}`));
    expect(mixed.map(({ path }) => path)).toEqual([]);
  });

  it("say plainly that every grade is a demonstration value, and cite what is documented", () => {
    for (const { note, source, craftKey } of assessments) {
      expect(note.ar, craftKey).toContain("قيم توضيحية");
      expect(note.fr, craftKey).toContain("démonstration");
      expect(note.en, craftKey).toContain("demonstration");
      expect(source, craftKey).not.toBe("");
      expect(source, craftKey).not.toMatch(/UNESCO|ICESCO/);
    }
  });

  it("hold no mail address outside example.test", () => {
    const addresses = strings(everything).filter((words) => words.includes("@"));
    expect(addresses.length).toBeGreaterThan(30);
    expect(addresses.filter((address) => !/^[a-z0-9.-]+@example\.test$/.test(address))).toEqual([]);
  });
});

describe("slugs", () => {
  const families = {
    crafts: crafts.map((craft) => craft.slug),
    regions: regions.map((region) => region.slug),
    artisans: artisans.map((artisan) => slugOf(artisan.name)),
    pieces: pieces.map((piece) => slugOf(piece.title)),
    collections: collections.map((collection) => slugOf(collection.title)),
    stories: stories.map((story) => slugOf(story.title)),
  };

  it.each(Object.entries(families))("are unique in each language and clean: %s", (_, slugs) => {
    for (const locale of ["ar", "fr", "en"] as const) {
      const list = slugs.map((slug) => slug[locale]);
      expect(list.filter((slug, at) => list.indexOf(slug) !== at)).toEqual([]);
      const clean =
        locale === "ar" ? /^[\u0621-\u064A0-9]+(-[\u0621-\u064A0-9]+)*$/ : /^[a-z0-9]+(-[a-z0-9]+)*$/;
      expect(list.filter((slug) => !clean.test(slug))).toEqual([]);
    }
  });

  it("drop accents, vowel marks and punctuation", () => {
    expect(latinSlug("Bois sculpté « jdari »")).toBe("bois-sculpte-jdari");
    expect(latinSlug("Nœud d'été")).toBe("noeud-d-ete");
    expect(arabicSlug("خفّ الفارس (التماك)")).toBe("خف-الفارس-التماك");
  });
});
