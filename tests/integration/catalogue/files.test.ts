import { beforeAll, describe, expect, it } from "vitest";
import { GET as media } from "#app/media/[...path]/route.ts";
import { GET as sitemapPart } from "#app/sitemap/[part]/route.ts";
import { GET as sitemap } from "#app/sitemap.xml/route.ts";
import { googleFeed, listPieces, newPiecesFeed, sitemapFile } from "#features/catalogue/index.ts";
import { storage } from "#lib/adapters/storage/index.ts";
import { pagesPerFile, sitemapIndex } from "#lib/seo/sitemap.ts";
import { owner } from "#tests/factories/owner.ts";
import { makePiece } from "#tests/factories/pieces.ts";
import { elementsOf } from "#tests/integration/catalogue/well-formed.ts";

const hostile = `Bol <script>alert("1")</script> & ']]> \u0007 𝄞`;

beforeAll(async () => {
  for (const [index, availability] of (["unique", "stock", "made_to_order"] as const).entries()) {
    await makePiece(owner(), {
      availability,
      title: { fr: hostile, ar: "وعاء & غطاء", en: hostile },
      description: { fr: hostile },
      slugs: { fr: `bol-${index}`, ar: `وعاء-${index}`, en: `bowl-${index}` },
      pictures: [
        {
          view: "front",
          storageKey: `pieces/feed${index}`,
          widths: { avif: [320], webp: [320, 640] },
          width: 640,
          height: 800,
          thumbhash: "",
          originalSha256: "0".repeat(64),
        },
      ],
    });
  }
});

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const chunk of chunks) text += chunk;
  return text;
}

describe("sitemap", () => {
  it("is well-formed and gives each page under its address in every language", async () => {
    const answer = await sitemap();
    expect(answer.headers.get("content-type")).toBe("application/xml; charset=utf-8");
    const xml = await answer.text();
    expect(elementsOf(xml)[0]).toBe("urlset");
    expect(xml).toContain("<loc>http://localhost:3000/fr/pieces/bol-0</loc>");
    const arabic = `http://localhost:3000/ar/pieces/${encodeURIComponent("وعاء-0")}`;
    expect(xml).toContain(`<loc>${arabic}</loc>`);
    expect(xml).toContain(`hreflang="ar" href="${arabic}"`);
  });

  it("holds no more addresses in a file than the protocol allows", () => {
    expect(pagesPerFile * 3).toBeLessThanOrEqual(50_000);
  });

  it("gives its parts by name and answers 404 for a part that is not there", async () => {
    const part = (name: string) =>
      sitemapPart(new Request("http://localhost:3000/"), { params: Promise.resolve({ part: name }) });
    expect(elementsOf(await (await part("pieces-0.xml")).text())).toContain("url");
    for (const name of ["pieces-7.xml", "pieces--1.xml", "pieces-01.xml", "users-0.xml", "../pieces-0.xml"]) {
      expect((await part(name)).status, name).toBe(404);
    }
    expect(await sitemapFile("artisans-0.xml")).not.toBeNull();
  });

  it("has a well-formed index", () => {
    expect(elementsOf(sitemapIndex(["/sitemap/pages.xml", "/sitemap/pieces-0.xml"]))).toEqual([
      "sitemapindex",
      ...["sitemap", "loc"],
      ...["sitemap", "loc"],
    ]);
  });
});

describe("feeds", () => {
  it.each(["ar", "fr", "en"] as const)(
    "product feed in %s is well-formed whatever the words hold",
    async (locale) => {
      const xml = await textOf(googleFeed(locale, { title: "Sanad & co", description: "<>" }));
      const elements = elementsOf(xml);
      expect(elements.filter((name) => name === "item")).toHaveLength(3);
      for (const name of [
        "g:id",
        "g:title",
        "g:link",
        "g:image_link",
        "g:price",
        "g:availability",
        "g:brand",
      ]) {
        expect(
          elements.filter((each) => each === name),
          name,
        ).toHaveLength(3);
      }
      expect(xml).toContain("<g:price>450.00 MAD</g:price>");
      expect(xml).toContain("<g:availability>backorder</g:availability>");
      expect(xml).not.toContain("<script");
    },
  );

  it("feed of new pieces is well-formed", async () => {
    const { pieces } = await listPieces({ locale: "fr" });
    const xml = newPiecesFeed(pieces, "fr", { title: "Nouvelles & co", description: "d" });
    expect(elementsOf(xml).filter((name) => name === "item")).toHaveLength(3);
  });
});

describe("media", () => {
  const get = (path: string[], headers: Record<string, string> = {}) =>
    media(new Request("http://localhost:3000/media", { headers }), { params: Promise.resolve({ path }) });

  it("serves a stored picture as what it is, for ever", async () => {
    const bytes = new Uint8Array([1, 2, 3, 250]);
    await storage().put("pieces/abc-320.webp", bytes, "image/webp");
    const answer = await get(["pieces", "abc-320.webp"]);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/webp",
      "content-length": "4",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    });
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
    const again = await get(["pieces", "abc-320.webp"], {
      "if-none-match": answer.headers.get("etag") ?? "",
    });
    expect(again.status).toBe(304);
  });

  it("refuses to serve what is stored under another kind of name", async () => {
    for (const key of ["pieces/abc-320.svg", "pieces/abc.webp", "pieces/page-320.html", "private/card.pdf"]) {
      await storage().put(key, new Uint8Array([1]), "application/octet-stream");
      expect((await get(key.split("/"))).status, key).toBe(404);
    }
  });

  it.each([
    [["..", "..", "etc", "passwd-320.webp"]],
    [["pieces", "..", "..", "secret-320.webp"]],
    [["pieces", "../../secret-320.webp"]],
    [["pieces", "..\\..\\secret-320.webp"]],
    [["pieces", "%2e%2e%2fsecret-320.webp"]],
    [["", "etc", "passwd-320.webp"]],
    [["pieces", ".hidden-320.webp"]],
    [["pieces", "abc-320.webp\u0000.png"]],
    [["pieces", "abc-320.webp", ""]],
    [["pieces", "nothing-here-320.webp"]],
    [[]],
  ])("answers 404 for %j", async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe("Not found\n");
  });
});
