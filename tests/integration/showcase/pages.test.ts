import { describe, expect, it } from "vitest";
import { slug } from "#db/schema/crafts.ts";
import { craftAssessment, craftFact } from "#db/schema/endangered.ts";
import { shippingTariff } from "#db/schema/ledger.ts";
import { datedRule } from "#db/schema/rules.ts";
import { getArtisan } from "#features/artisans/index.ts";
import { listPieces } from "#features/catalogue/index.ts";
import {
  getCollection,
  getCraft,
  getRegion,
  home,
  listEndangered,
  listRegions,
  readReturnRule,
  readTariffs,
  showCrafts,
} from "#features/showcase/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { newId } from "#lib/ids/ids.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeChamber, makeRegion } from "#tests/factories/chambers.ts";
import { makeCraft, slugRows } from "#tests/factories/crafts.ts";
import { owner } from "#tests/factories/owner.ts";
import { makePiece } from "#tests/factories/pieces.ts";
import { makeProvince } from "#tests/factories/provinces.ts";
import { makeCollection, makeStory } from "#tests/factories/stories.ts";
import { words } from "#tests/factories/words.ts";

const locale = "fr" as const;

const assess = (craftId: `crf_${string}`, over: Partial<typeof craftAssessment.$inferInsert> = {}) =>
  owner()
    .insert(craftAssessment)
    .values({
      ...{ id: newId("assessment"), craftId, grade: "endangered", activeMasters: 4, apprentices: 2 },
      ...{ assessedOn: "2026-06-01", source: "A survey", note: words("Counted") },
      ...over,
    });

describe("a craft's page", () => {
  it("keeps what others stated apart from the grade, and each with its source", async () => {
    const craft = await makeCraft(owner());
    const fact = { craftId: craft.id, kind: "programme", label: "p-1", year: 2023, source: "A paper" };
    await owner()
      .insert(craftFact)
      .values({ ...fact, words: words("Programme") });
    await assess(craft.id, { assessedOn: "2025-01-01", activeMasters: 9 });
    await assess(craft.id, { isDemonstration: true });
    const page = await getCraft({ locale, id: craft.id });
    expect(page).toMatchObject({
      grade: "endangered",
      facts: [{ code: "p-1", year: 2023, source: "A paper", words: words("Programme") }],
      assessment: {
        ...{ activeMasters: 4, apprentices: 2, assessedOn: "2026-06-01", source: "A survey" },
        isDemonstration: true,
      },
    });
  });

  it("says nothing of danger where nobody looked", async () => {
    const craft = await makeCraft(owner());
    expect(await getCraft({ locale, id: craft.id })).toMatchObject({
      grade: "data_deficient",
      assessment: null,
      facts: [],
    });
  });

  it("stands among crafts at risk only while its newest grade says so", async () => {
    const [risky, safe] = [await makeCraft(owner()), await makeCraft(owner())];
    await assess(risky.id, { assessedOn: "2020-01-01", grade: "viable" });
    await assess(risky.id);
    await assess(safe.id, { assessedOn: "2020-01-01" });
    await assess(safe.id, { grade: "viable" });
    const keys = (await listEndangered({ locale })).map(({ key }) => key);
    expect(keys).toContain(risky.key);
    expect(keys).not.toContain(safe.key);
    expect((await home({ locale })).endangered.length).toBeGreaterThan(0);
  });

  it("is listed with its address and the number of pieces for sale", async () => {
    const craft = await makeCraft(owner(), {
      slugs: { fr: "liste-metier", ar: "حرفة-لائحة", en: "list-craft" },
    });
    const maker = await makeArtisan(owner(), { craftIds: [craft.id] });
    for (const state of ["published", "sold", "draft"] as const)
      await makePiece(owner(), { artisanId: maker.id, craftId: craft.id, state });
    const { crafts } = await showCrafts({ locale });
    expect(crafts.find(({ key }) => key === craft.key)).toMatchObject({ slug: "liste-metier", pieces: 1 });
  });
});

describe("a region's page", () => {
  it("gathers chamber, provinces, crafts and pieces of the region, and nobody else's", async () => {
    const code = await makeRegion(owner());
    await owner()
      .insert(slug)
      .values(slugRows("region", code, { fr: `r-${code.slice(-8)}` }));
    const chamber = await makeChamber(owner(), { regionCode: code });
    const provinceCode = await makeProvince(owner(), { chamberId: chamber.id, regionCode: code });
    const maker = await makeArtisan(owner(), { chamberId: chamber.id });
    const [craftId] = maker.craftIds;
    if (!craftId) throw new Error("a maker has a craft");
    const piece = await makePiece(owner(), { artisanId: maker.id, craftId });
    await makePiece(owner(), { craftId });
    const page = await getRegion({ locale, code });
    expect(page).toMatchObject({
      slugs: { fr: `r-${code.slice(-8)}` },
      chambers: [{ key: chamber.key, artisans: 1 }],
      provinces: [{ code: provinceCode }],
      crafts: [{ pieces: 1 }],
      pieces: 1,
    });
    const { pieces } = await listPieces({ locale, regionCode: code });
    expect(pieces.map(({ id }) => id)).toEqual([piece.id]);
    const card = (await listRegions({ locale })).find((one) => one.code === code);
    expect(card).toMatchObject({ artisans: 1, pieces: 1 });
    expect(await getRegion({ locale, code: "XX-00" })).toBeNull();
  });
});

describe("a collection's page", () => {
  it("shows pieces in the chamber's order, sold ones too, hidden ones not", async () => {
    const { id: artisanId, craftIds } = await makeArtisan(owner());
    const of = { artisanId, craftId: craftIds[0] as Id<"craft"> };
    const [a, b] = [await makePiece(owner(), of), await makePiece(owner(), { ...of, state: "sold" })];
    const hidden = await makePiece(owner(), { ...of, state: "paused" });
    const { id } = await makeCollection(owner(), { pieceIds: [b.id, hidden.id, a.id] });
    const page = await getCollection({ locale, id });
    expect(page?.pieces.map((piece) => piece.id)).toEqual([b.id, a.id]);
  });
});

describe("a maker's page", () => {
  it("tells the region, the registered crafts, and a badge's last day; of a card that is not there nothing", async () => {
    const maker = await makeArtisan(owner());
    const page = await getArtisan({ locale, id: maker.id });
    expect(page).toMatchObject({ card: null, registeredCrafts: [{ name: expect.anything() }] });
    expect(page?.region.code).toMatch(/^T-/);
  });

  it("keeps sold pieces apart from those for sale", async () => {
    const maker = await makeArtisan(owner());
    const [craftId] = maker.craftIds;
    if (!craftId) throw new Error("a maker has a craft");
    const of = { artisanId: maker.id, craftId };
    const [fresh, gone] = [await makePiece(owner(), of), await makePiece(owner(), { ...of, state: "sold" })];
    const ids = async (state: "published" | "sold") =>
      (await listPieces({ locale, artisanId: maker.id, state })).pieces.map(({ id }) => id);
    expect(await ids("published")).toEqual([fresh.id]);
    expect(await ids("sold")).toEqual([gone.id]);
  });
});

describe("the home page", () => {
  it("counts on a story being there only when one is published", async () => {
    await makeStory(owner());
    const page = await home({ locale });
    expect(page.newest.length).toBeLessThanOrEqual(8);
    expect(page.collections.length).toBeLessThanOrEqual(2);
  });
});

describe("what a buyer may read of prices and rules", () => {
  it("is the tariff in force today: of each step the newest record whose day has come", async () => {
    const step = { zone: "national" as const, upToGrams: 500, currency: "MAD" as const, transitDays: 3 };
    await owner()
      .insert(shippingTariff)
      .values([
        { ...step, validFrom: "2020-01-01", priceMinor: 1000, source: "old" },
        { ...step, validFrom: "2021-01-01", priceMinor: 2000, source: "now" },
        { ...step, validFrom: "2999-01-01", priceMinor: 9000, source: "later" },
      ]);
    const [national] = await readTariffs({});
    expect(national).toMatchObject({
      zone: "national",
      sources: ["now"],
      validFrom: "2021-01-01",
      steps: [{ upToGrams: 500, price: { minor: 2000, currency: "MAD" } }],
    });
  });

  it("are the days to return a piece, with how sure they are; other rules are not told", async () => {
    expect(await readReturnRule({})).toBeNull();
    const rule = { key: "returns.days", source: "Law 31-08", evidence: "unconfirmed" as const };
    await owner()
      .insert(datedRule)
      .values([
        { ...rule, value: { morocco: 7, union: 14 }, effectiveFrom: "2026-01-01" },
        { ...rule, value: { morocco: 1, union: 1 }, effectiveFrom: "2999-01-01" },
      ]);
    expect(await readReturnRule({})).toEqual({
      ...{ morocco: 7, union: 14, effectiveFrom: "2026-01-01" },
      // As every new database has it.
      terms: {
        ...{ elsewhere: 14, sendBack: 14, buyerPostage: true, deliveryBack: true, dutiesBack: false },
      },
      ...{ source: "Law 31-08", evidence: "unconfirmed" },
    });
  });
});
