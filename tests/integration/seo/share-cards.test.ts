import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { GET } from "#app/og/[kind]/[locale]/[file]/route.ts";
import { loadCard } from "#app/og/load-card.ts";
import { artisan } from "#db/schema/artisans.ts";
import { variant } from "#db/schema/catalogue.ts";
import { storage } from "#lib/adapters/storage/index.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import { type CardKind, siteCard } from "#lib/share-card/address.ts";
import { cardHash, cardPath } from "#lib/share-card/card.ts";
import { owner } from "#tests/factories/owner.ts";
import { type MadePiece, makePiece } from "#tests/factories/pieces.ts";

function get(path: string): Promise<Response> {
  const [, , kind = "", locale = "", file = ""] = path.split("/");
  return GET(new Request(`http://localhost:3000${path}`), {
    params: Promise.resolve({ kind, locale, file }),
  });
}

async function addressOf(kind: CardKind, id: string, locale: Locale): Promise<string> {
  const card = await loadCard(kind, id, locale);
  if (!card) throw new Error("nothing to show");
  return cardPath(kind, id, card);
}

let piece: MadePiece;
beforeAll(async () => {
  piece = await makePiece(owner());
});

describe("cards for messengers", () => {
  it.each(locales)("are pictures kept for ever at an address of their own, in %s", async (locale) => {
    for (const [kind, id] of [
      ["piece", piece.id],
      ["artisan", piece.artisanId],
    ] as const) {
      const answer = await get(await addressOf(kind, id, locale));
      expect(answer.status, kind).toBe(200);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        "content-type": "image/jpeg",
        "cache-control": "public, max-age=31536000, immutable",
        "x-content-type-options": "nosniff",
      });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      expect([...bytes.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
      expect(bytes.length).toBeLessThanOrEqual(300_000);
    }
  });

  it("of the site stand at one address in each language", async () => {
    for (const locale of locales) {
      const answer = await get(siteCard(locale));
      expect(answer.status).toBe(200);
      expect(answer.headers.get("cache-control")).toBe("public, max-age=86400");
    }
  });

  it("are drawn once: what lies in the storage is served", async () => {
    const card = await loadCard("piece", piece.id, "fr");
    if (!card) throw new Error("nothing to show");
    const address = cardPath("piece", piece.id, card);
    await get(address);
    const marked = new Uint8Array([0xff, 0xd8, 0xff, 1]);
    await storage().put(`og/${cardHash(card)}-1200.jpg`, marked, "image/jpeg");
    expect(new Uint8Array(await (await get(address)).arrayBuffer())).toEqual(marked);
  });

  it("lead from an address of yesterday's price to today's, and draw nothing for a made-up one", async () => {
    const other = await makePiece(owner());
    const before = await addressOf("piece", other.id, "fr");
    await owner().update(variant).set({ priceMinor: 990_00 }).where(eq(variant.sku, other.sku));
    const after = await addressOf("piece", other.id, "fr");
    expect(after).not.toBe(before);
    const answer = await get(before);
    expect([answer.status, answer.headers.get("location")]).toEqual([302, after]);
    const made = `/og/piece/fr/${other.id}-${"0".repeat(20)}.jpg`;
    expect((await get(made)).status).toBe(302);
    expect(await storage().exists(`og/${"0".repeat(20)}-1200.jpg`)).toBe(false);
  });

  it("are gone with the piece when its maker is suspended, although they were drawn", async () => {
    const other = await makePiece(owner());
    const address = await addressOf("piece", other.id, "ar");
    expect((await get(address)).status).toBe(200);
    await owner().update(artisan).set({ state: "suspended" }).where(eq(artisan.id, other.artisanId));
    expect((await get(address)).status).toBe(404);
  });

  it.each([
    "/og/piece/fr/x.jpg",
    `/og/piece/de/x-${"0".repeat(20)}.jpg`,
    `/og/user/fr/x-${"0".repeat(20)}.jpg`,
    `/og/region/fr/nowhere-${"0".repeat(20)}.jpg`,
    "/og/site/fr/other.jpg",
  ])("are not there at %s", async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});
