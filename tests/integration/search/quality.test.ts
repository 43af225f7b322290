import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { demoDataset } from "#db/seed/dataset.ts";
import { findPieces } from "#features/search/index.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { seedDemoShop } from "#tests/factories/demo-shop.ts";
import { owner } from "#tests/factories/owner.ts";
import { makePiece } from "#tests/factories/pieces.ts";
import { queries } from "#tests/factories/search-queries.ts";
import { stableId } from "#tests/factories/stable-id.ts";
import { pairs, pairsBeyond } from "#tests/integration/search/pairs.ts";

const keyOf = new Map<string, string>(demoDataset.pieces.map(({ key }) => [stableId("piece", key), key]));

beforeAll(async () => {
  await seedDemoShop(owner());
}, 120_000);

describe("the committed questions", () => {
  it("find at least 95 of 100 pieces they should among their first ten, and 90 in every language and with typos", async () => {
    expect(queries.length).toBeGreaterThanOrEqual(150);
    const recalls = new Map<string, number[]>();
    for (const { q, kind, expect: wanted } of queries) {
      const { pieces } = await findPieces({ locale: kind === "ar" || kind === "en" ? kind : "fr", q });
      const first = pieces.slice(0, 10).map(({ id }) => keyOf.get(id) ?? "");
      const hits = first.filter((key) => wanted.includes(key)).length;
      recalls.set(kind, [...(recalls.get(kind) ?? []), hits / Math.min(10, wanted.length)]);
    }
    const mean = (all: readonly number[]) => all.reduce((sum, each) => sum + each, 0) / all.length;
    expect(mean([...recalls.values()].flat())).toBeGreaterThanOrEqual(0.95);
    for (const [kind, all] of recalls) expect(mean(all), kind).toBeGreaterThanOrEqual(0.9);
  }, 240_000);

  it("say what was understood where a word was taken for another", async () => {
    expect(await findPieces({ locale: "fr", q: "bijous" })).toMatchObject({ understood: "bijou" });
    expect(await findPieces({ locale: "en", q: "slippers" })).toMatchObject({ understood: null });
    expect(await findPieces({ locale: "en", q: "xqzwvkjh" })).toMatchObject({
      total: 0,
      unknown: ["xqzwvkjh"],
    });
  });

  it("count a facet without its own choice, and the others with it", async () => {
    const all = await findPieces({ locale: "fr", q: "tapis" });
    const one = await findPieces({ locale: "fr", q: "tapis", craft: ["boujaad-rug"] });
    expect(one.facets.craft).toEqual(all.facets.craft);
    expect(one.total).toBe(all.facets.craft.find(({ value }) => value === "boujaad-rug")?.count);
    expect(one.facets.region).toHaveLength(1);
  });
});

describe("pairs of what is typed and what is written", () => {
  const answers = async (typed: string, written: string) => {
    const maker = await makeArtisan(owner());
    const title = { ar: written, fr: written, en: written };
    const craftId = maker.craftIds[0];
    if (!craftId) throw new Error("a maker without a craft");
    const { id } = await makePiece(owner(), { artisanId: maker.id, craftId, title });
    const { rows } = (await owner().execute(sql`
      select s.words @@ a.all_of::tsquery as answers from piece_search s cross join published.search_ask(${typed}) a
      where s.piece_id = ${id} and a.all_of <> ''`)) as unknown as { rows: { answers: boolean }[] };
    return rows[0]?.answers ?? false;
  };

  it.each(pairs)("%s finds %s", async (typed, written) => {
    expect(await answers(typed, written)).toBe(true);
  });

  it.each(pairsBeyond)("%s finds %s, though the thesaurus has neither", async (typed, written) => {
    const { rows } = (await owner().execute(
      sql`select form from search_term where search_fold(form) = search_fold(${typed})`,
    )) as unknown as { rows: unknown[] };
    expect(rows).toEqual([]);
    expect(await answers(typed, written)).toBe(true);
  });
});
