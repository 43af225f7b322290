import { globSync } from "node:fs";
import type { Metadata } from "next";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { slug } from "#db/schema/crafts.ts";
import { routes } from "#features/ops/routes.ts";
import { locales } from "#lib/i18n/locales.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeChamber, makeRegion } from "#tests/factories/chambers.ts";
import { makeCraft, slugRows } from "#tests/factories/crafts.ts";
import { makeEquipmentCall } from "#tests/factories/equipment.ts";
import { makeFair } from "#tests/factories/fairs.ts";
import { owner } from "#tests/factories/owner.ts";
import { makePiece } from "#tests/factories/pieces.ts";
import { makeSite } from "#tests/factories/sites.ts";
import { makeCollection, makeStory } from "#tests/factories/stories.ts";

// Outside of Next neither the request's translations nor the page cache exist: the first come from the same messages, and
// what the second keeps is read anew.
vi.mock("next/cache", () => ({ unstable_cache: (read: () => unknown) => read }));
vi.mock("next-intl/server", async () => {
  const { createTranslator } = await import("use-intl/core");
  const { messages } = await import("#messages/index.ts");
  return {
    setRequestLocale: () => undefined,
    getTranslations: async ({ locale, namespace }: { locale: keyof typeof messages; namespace?: never }) =>
      createTranslator({ locale, messages: messages[locale], namespace, timeZone: "Africa/Casablanca" }),
  };
});

type Page = {
  generateMetadata?: (props: { params: Promise<object>; searchParams: Promise<object> }) => Promise<Metadata>;
};

/** `app/[locale]/(shop)/pieces/[slug]/page.tsx` → `/{locale}/pieces/{slug}`. */
const patternOf = (path: string) =>
  `/${path
    .split("/")
    .slice(1, -1)
    .filter((segment) => !/^\(.*\)$/.test(segment))
    .map((segment) => segment.replace(/^\[(\w+)\]$/, "{$1}"))
    .join("/")}`;

const files = new Map(globSync("app/[[]locale]/**/page.tsx").map((path) => [patternOf(path), path]));
// Pages for what is not there tell of nothing; a list and a form of one reader's own are no use to a search engine.
const untold = /\/(404|\{rest…\}|wishlist|report)/;
const pages = routes
  .filter(({ pattern, zone }) => zone === "public" && files.has(pattern) && !untold.test(pattern))
  .map(({ pattern }) => pattern);

const long = {
  fr: "Grand tapis noué à la main en laine du Moyen Atlas, losanges bruns sur fond écru, teintures de garance et d’indigo",
  ar: "زربية كبيرة معقودة باليد من صوف الأطلس المتوسط بمعينات بنية على أرضية طبيعية وأصباغ من الفوة والنيلة",
  en: "Large hand-knotted rug of Middle Atlas wool with brown lozenges on undyed ground, dyed with madder and indigo",
};
const params: Record<string, { slug?: string; key?: string; quarter?: string }> = {};

beforeAll(async () => {
  const regionCode = await makeRegion(owner(), { code: "T-region" });
  await owner()
    .insert(slug)
    .values(slugRows("region", regionCode, { ar: "جهة", fr: "region", en: "region-en" }));
  const chamber = await makeChamber(owner(), { regionCode });
  const craft = await makeCraft(owner(), { slugs: { ar: "حرفة", fr: "metier", en: "craft" } });
  const maker = await makeArtisan(owner(), { chamberId: chamber.id, craftIds: [craft.id] });
  const of = { artisanId: maker.id, craftId: craft.id, title: long, description: long };
  const piece = await makePiece(owner(), of);
  const shown = { title: long, pieceIds: [piece.id] };
  const collection = await makeCollection(owner(), { ...shown, intro: long, chamberId: chamber.id });
  const story = await makeStory(owner(), { ...shown, standfirst: long });
  await makeSite(owner(), {
    ...{ chamberId: chamber.id, intro: long, name: { ar: "موقع", fr: "Site fr", en: "Site en" } },
  });
  await makeEquipmentCall(owner(), { chamberId: chamber.id, slug: "appel-vu", title: long, text: long });
  const fair = await makeFair(owner(), "call", { title: long, intro: long });
  Object.assign(params, {
    pieces: { slug: piece.id.replace("_", "-") },
    artisans: { slug: maker.id.replace("_", "-") },
    crafts: { slug: "metier" },
    regions: { slug: "region" },
    collections: { slug: collection.id.replace("_", "-") },
    stories: { slug: story.id.replace("_", "-") },
    chambers: { key: chamber.key },
    fairs: { slug: fair.slug },
    equipment: { slug: "appel-vu" },
    sites: { slug: "site-fr" },
    "open-data": { quarter: "2026-q1" },
  });
});

async function metadataOf(pattern: string, locale: string): Promise<Metadata> {
  const page: Page = await import(`../../../${files.get(pattern)}`);
  const segment = pattern.split("/")[2] ?? "";
  const named = /\{(slug|key|quarter)\}/.test(pattern) ? params[segment] : {};
  // Crafts and regions were given a word of their own in each language; a page redirects from another's.
  const own = {
    crafts: { ar: "حرفة", fr: "metier", en: "craft" },
    regions: { ar: "جهة", fr: "region", en: "region-en" },
    sites: { ar: "موقع", fr: "site-fr", en: "site-en" },
  };
  const translated = own[segment as keyof typeof own]?.[locale as "fr"];
  const given = { locale, ...named, ...(named?.slug && translated && { slug: translated }) };
  if (!page.generateMetadata) throw new Error(`${pattern} tells nothing of itself`);
  return page.generateMetadata({ params: Promise.resolve(given), searchParams: Promise.resolve({}) });
}

const titleOf = (title: Metadata["title"]) =>
  typeof title === "string" ? `${title} · Sanad` : title && "absolute" in title ? title.absolute : "";

describe("every public page", () => {
  it("is looked at", () => {
    expect(pages.length).toBeGreaterThan(20);
  });

  it.each(pages.flatMap((pattern) => locales.map((locale) => [pattern, locale] as const)))(
    "%s in %s has a title, a description, one address with its languages, and a card",
    async (pattern, locale) => {
      const { title, description, alternates, openGraph, twitter } = await metadataOf(pattern, locale);
      const whole = titleOf(title);
      expect(whole.length).toBeGreaterThan(6);
      expect(whole.length).toBeLessThanOrEqual(65);
      expect(description?.length).toBeGreaterThan(20);
      expect(description?.length).toBeLessThanOrEqual(160);

      const canonical = String(alternates?.canonical);
      expect(canonical).toMatch(new RegExp(`^http://localhost:3000/${locale}(/|$)`));
      const languages = alternates?.languages as Record<string, string>;
      expect(Object.keys(languages).sort()).toEqual(["ar", "en", "fr", "x-default"]);
      expect(languages[locale]).toBe(canonical);
      expect(languages["x-default"]).toBe(languages.fr);

      const og = openGraph as { url: string; title: string; description: string; images: { url: string }[] };
      expect(og.url).toBe(canonical);
      expect(og.title.length).toBeGreaterThan(1);
      expect(og.description).toBe(description);
      expect(og.images).toHaveLength(1);
      expect(og.images[0]).toMatchObject({ width: 1200, height: 630, type: "image/jpeg" });
      expect(og.images[0]?.url).toMatch(
        new RegExp(`^http://localhost:3000/og/\\w+/${locale}/([\\w-]+-[0-9a-f]{20}|sanad)\\.jpg$`),
      );
      expect(twitter).toMatchObject({ card: "summary_large_image" });
    },
  );
});
