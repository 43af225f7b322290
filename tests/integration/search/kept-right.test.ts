import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { artisan } from "#db/schema/artisans.ts";
import { piece, stock, variant } from "#db/schema/catalogue.ts";
import { region } from "#db/schema/chambers.ts";
import { craft } from "#db/schema/crafts.ts";
import { badge } from "#db/schema/provenance.ts";
import { searchConcept, searchTerm } from "#db/schema/search.ts";
import { material, pieceMaterial } from "#db/schema/taxonomy.ts";
import { dropExpiredBadges, findPieces } from "#features/search/index.ts";
import { newId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeAwardedBadge } from "#tests/factories/badges.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { owner } from "#tests/factories/owner.ts";
import { type MadePiece, makePiece } from "#tests/factories/pieces.ts";
import { words } from "#tests/factories/words.ts";

let made: MadePiece;
let maker: Awaited<ReturnType<typeof makeArtisan>>;
let craftId: (typeof maker)["craftIds"][number];

const find = (q: string, more: object = {}) => findPieces({ locale: "en", q, ...more });
const isFound = async (q: string, more: object = {}) =>
  (await find(q, more)).pieces.some(({ id }) => id === made.id);

beforeAll(async () => {
  const chamber = await makeChamber(owner());
  maker = await makeArtisan(owner(), { chamberId: chamber.id, name: words("Quvalli") });
  craftId = maker.craftIds[0] as typeof craftId;
  made = await makePiece(owner(), { artisanId: maker.id, craftId, title: words("Brumazine"), onHand: 2 });
});

describe("what can be found follows, in the same transaction,", () => {
  it("the title", async () => {
    expect(await isFound("brumazine")).toBe(true);
    await owner()
      .update(piece)
      .set({ title: words("Corvettine") })
      .where(eq(piece.id, made.id));
    expect(await isFound("corvettine")).toBe(true);
    expect(await isFound("brumazine")).toBe(false);
    await owner()
      .transaction(async (tx) => {
        await tx
          .update(piece)
          .set({ title: words("Delphinore") })
          .where(eq(piece.id, made.id));
        const { rows } = (await tx.execute(
          sql`select 1 from piece_search where piece_id = ${made.id} and words @@ 'delfinor'::tsquery`,
        )) as unknown as { rows: unknown[] };
        expect(rows).toHaveLength(1);
        throw new Error("taken back");
      })
      .catch((error: Error) => expect(error.message).toBe("taken back"));
    expect(await isFound("corvettine")).toBe(true);
  });

  it("the price", async () => {
    await owner().update(variant).set({ priceMinor: 1_234_00 }).where(eq(variant.pieceId, made.id));
    expect(await isFound("corvettine", { min: 1234, max: 1234 })).toBe(true);
    expect(await find("corvettine")).toMatchObject({ lowest: 1_234_00, highest: 1_234_00 });
  });

  it("units that are taken and come back", async () => {
    await owner().update(piece).set({ availability: "stock" }).where(eq(piece.id, made.id));
    expect(await isFound("corvettine", { ready: ["now"] })).toBe(true);
    await owner().update(stock).set({ held: 1 }).where(eq(stock.sku, made.sku));
    expect(await isFound("corvettine", { ready: ["now"] })).toBe(true);
    await owner().update(stock).set({ held: 2 }).where(eq(stock.sku, made.sku));
    expect(await isFound("corvettine", { ready: ["now"] })).toBe(false);
    await owner().update(stock).set({ held: 0 }).where(eq(stock.sku, made.sku));
    expect(await isFound("corvettine", { ready: ["now"] })).toBe(true);
  });

  it("the maker's standing and consent", async () => {
    const both = [
      { gone: { state: "suspended" as const }, back: { state: "reinstated" as const } },
      { gone: { isPublic: false }, back: { isPublic: true } },
    ];
    for (const { gone, back } of both) {
      await owner().update(artisan).set(gone).where(eq(artisan.id, maker.id));
      expect(await isFound("corvettine")).toBe(false);
      const { rows } = (await owner().execute(
        sql`select 1 from published.piece_search where piece_id = ${made.id}`,
      )) as unknown as { rows: unknown[] };
      expect(rows).toHaveLength(0);
      await owner().update(artisan).set(back).where(eq(artisan.id, maker.id));
      expect(await isFound("corvettine")).toBe(true);
    }
  });

  it("the maker's name and town", async () => {
    expect(await isFound("quvalli")).toBe(true);
    await owner()
      .update(artisan)
      .set({ name: words("Rezzonai"), town: words("Zembrulle") })
      .where(eq(artisan.id, maker.id));
    expect(await isFound("rezzonai")).toBe(true);
    expect(await isFound("zembrulle")).toBe(true);
    expect(await isFound("quvalli")).toBe(false);
  });

  it("the names of its craft, its region and its materials", async () => {
    await owner()
      .update(craft)
      .set({ name: words("Tarvimolle") })
      .where(eq(craft.id, craftId));
    expect(await isFound("tarvimolle")).toBe(true);
    await owner()
      .update(region)
      .set({ name: words("Hulquerain") })
      .where(sql`code = (select region_code from chamber where id = ${maker.chamberId})`);
    expect(await isFound("hulquerain")).toBe(true);
    await owner()
      .insert(material)
      .values({ key: "vorbelt", name: words("Vorbelt") });
    await owner().insert(pieceMaterial).values({ pieceId: made.id, materialKey: "vorbelt" });
    expect(await isFound("vorbelt", { material: ["vorbelt"] })).toBe(true);
    await owner()
      .update(material)
      .set({ name: words("Nimdrake") })
      .where(eq(material.key, "vorbelt"));
    expect(await isFound("nimdrake")).toBe(true);
    await owner().delete(pieceMaterial).where(eq(pieceMaterial.pieceId, made.id));
    expect(await isFound("nimdrake")).toBe(false);
  });

  it("badges and their revocation", async () => {
    const id = await makeAwardedBadge(owner(), { artisanId: maker.id, chamberId: maker.chamberId });
    expect(await isFound("corvettine", { badge: ["workshop_checked"] })).toBe(true);
    const moveTo = (values: Partial<typeof badge.$inferInsert>) =>
      owner().update(badge).set(values).where(eq(badge.id, id));
    await moveTo({ state: "suspended", suspendedAt: new Date(), suspensionReason: "complaint" });
    expect(await isFound("corvettine", { badge: ["workshop_checked"] })).toBe(false);
    await moveTo({ state: "active", suspendedAt: null, suspensionReason: null });
    expect(await isFound("corvettine", { badge: ["workshop_checked"] })).toBe(true);
    await moveTo({ state: "revoked", revokedAt: new Date(), revocationCode: "misused" });
    expect(await isFound("corvettine", { badge: ["workshop_checked"] })).toBe(false);
  });

  it("a craft's badge for the makers of its own chamber alone, until it runs out", async () => {
    const elsewhere = await makeChamber(owner());
    await makeAwardedBadge(owner(), { craftId, chamberId: elsewhere.id });
    expect(await isFound("corvettine", { badge: ["endangered_craft"] })).toBe(false);
    const expiresAt = new Date(Date.now() + 1500);
    await makeAwardedBadge(owner(), { craftId, chamberId: maker.chamberId, expiresAt });
    expect(await isFound("corvettine", { badge: ["endangered_craft"] })).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 1600));
    unwrap(await dropExpiredBadges({ actor: systemActor("test") }, {}));
    expect(await isFound("corvettine", { badge: ["endangered_craft"] })).toBe(false);
  });

  it("an option that is withdrawn: neither its price nor its units count", async () => {
    const other = await makePiece(owner(), {
      artisanId: maker.id,
      craftId,
      title: words("Tarlemine"),
      onHand: 0,
    });
    const sku = `${other.serial}-9`;
    await owner()
      .insert(variant)
      .values({
        id: newId("variant"),
        sku,
        pieceId: other.id,
        priceMinor: 5_000,
        currency: "MAD",
        position: 9,
      });
    await owner().insert(stock).values({ sku, onHand: 3 });
    const isThere = async (more: object) => (await find("tarlemine", more)).pieces.length === 1;
    expect(await isThere({ ready: ["now"], max: 60 })).toBe(true);
    await owner().update(variant).set({ withdrawnAt: new Date() }).where(eq(variant.sku, sku));
    expect(await isThere({})).toBe(true);
    expect(await isThere({ ready: ["now"] })).toBe(false);
    expect(await isThere({ max: 60 })).toBe(false);
  });

  it("new words of the thesaurus, and words taken out of it", async () => {
    await owner().insert(searchConcept).values({ key: "test-corvet", kind: "object" });
    await owner()
      .insert(searchTerm)
      .values([
        { conceptKey: "test-corvet", form: "corvettine", lang: "en", kind: "name" },
        { conceptKey: "test-corvet", form: "9orbita", lang: "darija", kind: "transliteration" },
      ]);
    expect(await isFound("9orbita")).toBe(true);
    await owner().delete(searchTerm).where(eq(searchTerm.form, "corvettine"));
    expect(await isFound("9orbita")).toBe(false);
  });

  it("that it is taken off the shelf", async () => {
    await owner().update(piece).set({ state: "paused" }).where(eq(piece.id, made.id));
    expect(await isFound("corvettine")).toBe(false);
    await owner().update(piece).set({ state: "published" }).where(eq(piece.id, made.id));
    expect(await isFound("corvettine")).toBe(true);
  });

  it("that it is sold", async () => {
    const other = await makePiece(owner(), { artisanId: maker.id, craftId, title: words("Sardovane") });
    const isThere = async () => (await find("sardovane")).pieces.some(({ id }) => id === other.id);
    expect(await isThere()).toBe(true);
    await owner().update(piece).set({ state: "sold" }).where(eq(piece.id, other.id));
    expect(await isThere()).toBe(false);
  });
});

describe("these checks", () => {
  it("see a table that is not followed", async () => {
    await owner().execute(sql`alter table artisan disable trigger artisan_search_update`);
    await owner().update(artisan).set({ isPublic: false }).where(eq(artisan.id, maker.id));
    const { rows } = (await owner().execute(
      sql`select 1 from published.piece_search where piece_id = ${made.id}`,
    )) as unknown as { rows: unknown[] };
    await owner().execute(sql`alter table artisan enable trigger artisan_search_update`);
    await owner().update(artisan).set({ isPublic: true }).where(eq(artisan.id, maker.id));
    expect(rows).toHaveLength(1);
  });
});
