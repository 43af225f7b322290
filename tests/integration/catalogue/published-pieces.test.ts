import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "#db/client.ts";
import { artisan, type Standing } from "#db/schema/artisans.ts";
import { stock, variant } from "#db/schema/catalogue.ts";
import { slug } from "#db/schema/crafts.ts";
import { publishedSlug } from "#db/schema/published.ts";
import {
  feedItems,
  getOffers,
  getPiece,
  listPieces,
  resolvePieceSlug,
  sitemapUrls,
} from "#features/catalogue/index.ts";
import { home } from "#features/showcase/index.ts";
import { newId } from "#lib/ids/ids.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeCraft } from "#tests/factories/crafts.ts";
import { owner } from "#tests/factories/owner.ts";
import { type MadePiece, makePiece } from "#tests/factories/pieces.ts";

const locale = "fr" as const;

async function workshop(state: Standing = "registered") {
  const craft = await makeCraft(owner());
  const maker = await makeArtisan(owner(), { state, craftIds: [craft.id] });
  return { craft, maker, of: { artisanId: maker.id, craftId: craft.id } };
}

/** Everything public that could give a piece away. */
async function traces(piece: MadePiece, slugText: string): Promise<Record<string, unknown>> {
  const [list, sitemap, feed, front, slugs] = await Promise.all([
    listPieces({ locale, perPage: 96 }),
    sitemapUrls({ kind: "piece", limit: 50_000 }),
    feedItems({ locale, limit: 1000 }),
    home({ locale }),
    database("public_reader").select().from(publishedSlug).where(eq(publishedSlug.targetId, piece.id)),
  ]);
  return {
    listed: list.pieces.some((card) => card.id === piece.id),
    page: await getPiece({ locale, id: piece.id }),
    bySlug: await resolvePieceSlug({ locale, slug: slugText }),
    byId: await resolvePieceSlug({ locale, slug: piece.id }),
    offers: await getOffers({ locale, skus: [piece.sku] }),
    inSitemap: JSON.stringify(sitemap).includes(slugText),
    inFeed: feed.some((item) => item.id === piece.id),
    onHome: JSON.stringify(front).includes(piece.id),
    slugs,
  };
}

const nowhere = {
  listed: false,
  page: null,
  bySlug: null,
  byId: null,
  offers: [],
  inSitemap: false,
  inFeed: false,
  onHome: false,
  slugs: [],
};

describe("what the public sees of a piece", () => {
  it("shows a published piece of a verified maker in list, page, feed, sitemap and home", async () => {
    const { of } = await workshop();
    const piece = await makePiece(owner(), {
      ...of,
      slugs: { fr: "bol-visible", ar: "وعاء-ظاهر", en: "bowl" },
    });
    expect(await traces(piece, "bol-visible")).toMatchObject({
      listed: true,
      page: { id: piece.id, slugs: { fr: "bol-visible", ar: "وعاء-ظاهر", en: "bowl" } },
      bySlug: { id: piece.id, redirect: null },
      offers: [{ sku: piece.sku, slug: "bol-visible", available: 1 }],
      inSitemap: true,
      inFeed: true,
      onHome: true,
    });
  });

  it.each(["draft", "proposed", "revision_requested", "paused", "archived"] as const)(
    "leaves no trace of a piece that is %s, not even its address",
    async (state) => {
      const { of } = await workshop();
      const text = `secret-${state.replace("_", "-")}`;
      const piece = await makePiece(owner(), { ...of, state, slugs: { fr: text } });
      expect(await traces(piece, text)).toEqual(nowhere);
    },
  );

  it.each(["suspended", "expired", "struck_off"] as const)(
    "hides every piece of a maker who is %s",
    async (state) => {
      const { of } = await workshop(state);
      const text = `chez-${state}`;
      const piece = await makePiece(owner(), { ...of, slugs: { fr: text } });
      expect(await traces(piece, text)).toEqual(nowhere);
    },
  );

  it("loses sight of a piece at once when its maker is suspended", async () => {
    const { of, maker } = await workshop();
    const piece = await makePiece(owner(), { ...of, slugs: { fr: "bol-suspendu" } });
    expect(await getPiece({ locale, id: piece.id })).not.toBeNull();
    await owner().update(artisan).set({ state: "suspended" }).where(eq(artisan.id, maker.id));
    expect(await traces(piece, "bol-suspendu")).toEqual(nowhere);
  });

  it("keeps the page of a sold piece with nothing left to buy, and leaves it out of the list", async () => {
    const { of } = await workshop();
    const piece = await makePiece(owner(), { ...of, state: "sold" });
    const page = await getPiece({ locale, id: piece.id });
    expect(page).toMatchObject({ state: "sold", offers: [{ sku: piece.sku, available: 0 }] });
    expect((await listPieces({ locale, artisanId: of.artisanId })).total).toBe(0);
  });
});

describe("addresses", () => {
  let piece: MadePiece;
  beforeAll(async () => {
    const { of } = await workshop();
    piece = await makePiece(owner(), {
      ...of,
      slugs: { fr: "plat-bleu", ar: "طبق-أزرق", en: "blue-dish" },
    });
    await owner()
      .insert(slug)
      .values({ kind: "piece", locale: "fr", slug: "ancien-plat", targetId: piece.id, isCurrent: false });
  });

  it("finds a piece by its Arabic address", async () => {
    const found = await resolvePieceSlug({ locale: "ar", slug: "طبق-أزرق" });
    expect(found).toMatchObject({ id: piece.id, redirect: null });
  });

  it.each([
    ["an old address", "fr", "ancien-plat", "plat-bleu"],
    ["the address of another language", "ar", "plat-bleu", "طبق-أزرق"],
  ] as const)("redirects %s to the current one", async (_, to, from, current) => {
    expect(await resolvePieceSlug({ locale: to, slug: from })).toMatchObject({
      id: piece.id,
      redirect: current,
    });
  });

  it("redirects a bare id to the current address", async () => {
    expect(await resolvePieceSlug({ locale, slug: piece.id })).toMatchObject({ redirect: "plat-bleu" });
  });

  it("prefers the piece whose own language the word belongs to", async () => {
    const { of } = await workshop();
    const other = await makePiece(owner(), { ...of, slugs: { fr: "blue-dish", ar: "اخر", en: "other" } });
    expect((await resolvePieceSlug({ locale: "fr", slug: "blue-dish" }))?.id).toBe(other.id);
    expect((await resolvePieceSlug({ locale: "en", slug: "blue-dish" }))?.id).toBe(piece.id);
  });

  it.each(["", "no-such-piece", "a b", "a\u0000b", "..", "%", "x".repeat(900), newId("piece")])(
    "answers nothing for %j",
    async (text) => {
      expect(await resolvePieceSlug({ locale, slug: text })).toBeNull();
    },
  );
});

describe("the list", () => {
  it("filters by craft and by maker, newest first, in pages that neither overlap nor lose a piece", async () => {
    const { of, craft } = await workshop();
    await makePiece(owner());
    const days = [3, 1, 5, 2, 4];
    for (const day of days) {
      await makePiece(owner(), { ...of, publishedAt: new Date(Date.UTC(2026, 2, day)) });
    }
    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) => listPieces({ locale, craft: craft.key, page, perPage: 2 })),
    );
    expect(pages.map((page) => page.pieces.length)).toEqual([2, 2, 1, 0]);
    expect(pages[0]).toMatchObject({ total: 5, pages: 3 });
    const dates = pages.flatMap((page) => page.pieces.map((card) => new Date(card.publishedAt).getUTCDate()));
    expect(dates).toEqual([5, 4, 3, 2, 1]);
    expect((await listPieces({ locale, artisanId: of.artisanId })).total).toBe(5);
  });

  it("lists nothing for a craft nobody knows", async () => {
    expect(await listPieces({ locale, craft: "no-such-craft" })).toMatchObject({
      pieces: [],
      total: 0,
      pages: 1,
    });
  });

  it("shows the cheapest option's price and the free units of all options", async () => {
    const { of } = await workshop();
    const piece = await makePiece(owner(), {
      ...of,
      availability: "stock",
      priceMinor: 900_00,
      onHand: 3,
    });
    const sku = `${piece.serial}-2`;
    await owner()
      .insert(variant)
      .values({ sku, pieceId: piece.id, priceMinor: 700_00, currency: "MAD", position: 1 });
    await owner().insert(stock).values({ sku, onHand: 4, held: 1 });
    const { pieces } = await listPieces({ locale, artisanId: of.artisanId });
    expect(pieces).toMatchObject([
      { price: { minor: 700_00, currency: "MAD" }, hasOtherPrices: true, available: 6 },
    ]);
  });

  it("reads a page of pieces with the same number of queries however many it shows", async () => {
    const { of } = await workshop();
    for (let i = 0; i < 6; i++) await makePiece(owner(), of);
    const count = async (perPage: number) => {
      const before = await statements();
      await listPieces({ locale, artisanId: of.artisanId, perPage });
      return (await statements()) - before;
    };
    const one = await count(1);
    expect(one).toBeGreaterThan(0);
    expect(await count(6)).toBe(one);
  });
});

/** Statements that the public pool has sent so far. */
async function statements(): Promise<number> {
  const client = (database("public_reader") as unknown as { $client: { query: CountedQuery } }).$client;
  if (!counted) {
    const send = client.query.bind(client);
    counted = { n: 0 };
    const counter = counted;
    client.query = (...args) => {
      counter.n++;
      return send(...args);
    };
  }
  return counted.n;
}

type CountedQuery = (...args: unknown[]) => unknown;
let counted: { n: number } | undefined;
