import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { artisan } from "#db/schema/artisans.ts";
import { collection } from "#db/schema/catalogue.ts";
import { slug } from "#db/schema/crafts.ts";
import { story } from "#db/schema/stories.ts";
import { getCollection, listCollections, resolveShowcaseSlug } from "#features/showcase/index.ts";
import { getStory, listStories, resolveStorySlug } from "#features/stories/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeRegion } from "#tests/factories/chambers.ts";
import { makeCraft, slugRows } from "#tests/factories/crafts.ts";
import { owner } from "#tests/factories/owner.ts";
import { makePiece } from "#tests/factories/pieces.ts";
import { makeCollection, makeStory } from "#tests/factories/stories.ts";

const locale = "fr" as const;
const words = (word: string) => ({ ar: `${word}-ع`, fr: `${word}-fr`, en: `${word}-en` });

let craft: { id: Id<"craft">; key: string };
let region: string;
let story1: { id: Id<"story">; key: string };
let selection: { id: Id<"collection">; key: string };

beforeAll(async () => {
  const db = owner();
  craft = await makeCraft(db, { key: "adr-craft", slugs: words("metier") });
  region = await makeRegion(db, { code: "T-ADR" });
  await db.insert(slug).values(slugRows("region", region, words("region")));
  const piece = await makePiece(db);
  story1 = await makeStory(db, { key: "adr-story", slugs: words("recit"), pieceIds: [piece.id] });
  selection = await makeCollection(db, { key: "adr-set", slugs: words("choix"), pieceIds: [piece.id] });
});

const things = [
  ["craft", "metier", () => craft.id, () => craft.key],
  ["region", "region", () => region, () => region.toLowerCase()],
  ["collection", "choix", () => selection.id, () => selection.key],
  ["story", "recit", () => story1.id, () => story1.key],
] as const;

const resolve = (kind: (typeof things)[number][0], word: string) =>
  kind === "story"
    ? resolveStorySlug({ locale, slug: word })
    : resolveShowcaseSlug({ kind, locale, slug: word });

describe.each(things)("the address of a %s", (kind, word, id, key) => {
  it("leads to it", async () => {
    expect(await resolve(kind, `${word}-fr`)).toMatchObject({ id: id(), redirect: null });
  });

  it("of another language is sent on to the reader's own", async () => {
    expect(await resolve(kind, `${word}-en`)).toMatchObject({ id: id(), redirect: `${word}-fr` });
    expect(await resolve(kind, `${word}-ع`)).toMatchObject({ id: id(), redirect: `${word}-fr` });
  });

  it("by its id or key is sent on to its words", async () => {
    expect(await resolve(kind, id())).toMatchObject({ redirect: `${word}-fr` });
    expect(await resolve(kind, key())).toMatchObject({ redirect: `${word}-fr` });
  });

  it("that it had before is sent on, and does not lead back", async () => {
    const of = and(eq(slug.kind, kind), eq(slug.targetId, id()), eq(slug.locale, locale));
    await owner().update(slug).set({ isCurrent: false }).where(of);
    const fresh = { kind, locale, slug: `${word}-nouveau`, targetId: id() };
    await owner().insert(slug).values(fresh);
    expect(await resolve(kind, `${word}-fr`)).toMatchObject({ redirect: `${word}-nouveau` });
    expect(await resolve(kind, `${word}-nouveau`)).toMatchObject({ redirect: null });
  });

  it.each(["nobody-knows-it", "", "a/b", "’; drop", "x".repeat(400)])(
    "%j is nobody's and leads nowhere",
    async (unknown) => {
      expect(await resolve(kind, unknown)).toBeNull();
    },
  );
});

describe("what is not published", () => {
  const storyTraces = async ({ id, key }: { id: Id<"story">; key: string }, word: string) => [
    await resolveStorySlug({ locale, slug: word }),
    await resolveStorySlug({ locale, slug: id }),
    await resolveStorySlug({ locale, slug: key }),
    await getStory({ locale, id }),
    (await listStories({ locale })).some((one) => one.id === id) || null,
  ];

  it("is a story without a day, or with one that has not come: no address, no page, no list", async () => {
    for (const publishedAt of [null, new Date("2999-01-01T00:00:00Z")]) {
      const draft = await makeStory(owner(), {
        slugs: { fr: `brouillon-${publishedAt ? 1 : 2}` },
        publishedAt,
      });
      expect(await storyTraces(draft, `brouillon-${publishedAt ? 1 : 2}`)).toEqual(Array(5).fill(null));
    }
  });

  it.each([{ state: "suspended" as const }, { isPublic: false }])(
    "is a story of a maker who is not shown: %o",
    async (hidden) => {
      const maker = await makeArtisan(owner());
      const word = `atelier-${Object.keys(hidden)[0]?.toLowerCase()}`;
      const told = await makeStory(owner(), { slugs: { fr: word }, artisanId: maker.id });
      expect((await storyTraces(told, word)).slice(0, 2)).toEqual([
        { id: told.id, artisanId: maker.id, redirect: null },
        { id: told.id, artisanId: maker.id, redirect: word },
      ]);
      await owner().update(artisan).set(hidden).where(eq(artisan.id, maker.id));
      expect(await storyTraces(told, word)).toEqual(Array(5).fill(null));
    },
  );

  it("is a collection that the chamber has not published: no address, no page, no list", async () => {
    const piece = await makePiece(owner());
    const slugs = { fr: "choix-retire" };
    const { id, key } = await makeCollection(owner(), { slugs, pieceIds: [piece.id] });
    const traces = async () => [
      await resolveShowcaseSlug({ kind: "collection", locale, slug: "choix-retire" }),
      await resolveShowcaseSlug({ kind: "collection", locale, slug: id }),
      await resolveShowcaseSlug({ kind: "collection", locale, slug: key }),
      await getCollection({ locale, id }),
      (await listCollections({ locale })).some((one) => one.id === id) || null,
    ];
    expect(await traces()).not.toContain(null);
    await owner().update(collection).set({ publishedAt: null }).where(eq(collection.id, id));
    expect(await traces()).toEqual(Array(5).fill(null));
  });

  it("never brings a story's hidden piece with it", async () => {
    const shown = await makePiece(owner());
    const draft = await makePiece(owner(), { state: "draft" });
    const { id } = await makeStory(owner(), { pieceIds: [draft.id, shown.id] });
    const page = await getStory({ locale, id });
    expect(page?.sections.flatMap(({ pieces }) => pieces.map((piece) => piece.id))).toEqual([shown.id]);
    await owner().update(story).set({ sections: [] }).where(eq(story.id, id));
    expect((await getStory({ locale, id }))?.sections).toEqual([]);
  });
});
