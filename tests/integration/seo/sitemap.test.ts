import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { GET as part } from "#app/sitemap/[part]/route.ts";
import { GET as index } from "#app/sitemap.xml/route.ts";
import { fair } from "#db/schema/fair.ts";
import { addressesPerFile, pagesPerFile, sitemapIndex, urlSet } from "#lib/seo/sitemap.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { makeFair } from "#tests/factories/fairs.ts";
import { owner } from "#tests/factories/owner.ts";
import { makePiece } from "#tests/factories/pieces.ts";
import { makeSite } from "#tests/factories/sites.ts";
import { storedPicture } from "#tests/factories/stored-picture.ts";
import { readXml, schemaErrors } from "#tests/integration/seo/read-xml.ts";

const get = (name: string) =>
  part(new Request("http://localhost:3000/"), { params: Promise.resolve({ part: name }) });

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const chunk of chunks) text += chunk;
  return text;
}

beforeAll(async () => {
  await makePiece(owner(), {
    slugs: { fr: "bol", ar: "وعاء-أزرق", en: "bowl" },
    pictures: [storedPicture(), storedPicture({ storageKey: "pieces/0a1b2d", view: "detail" })],
  });
});

describe("sitemap", () => {
  it("is an index of files, and index and files follow the schema", async () => {
    const answer = await index();
    expect(answer.headers.get("content-type")).toBe("application/xml; charset=utf-8");
    const xml = await answer.text();
    expect(schemaErrors(xml, "siteindex.xsd")).toEqual([]);
    const files = readXml(xml).children.map(({ children }) => children[0]?.text.split("/").at(-1) ?? "");
    expect(files).toEqual(["pages.xml", "artisans-0.xml", "pieces-0.xml"]);
    for (const file of files) {
      const answered = await get(file);
      expect(answered.status, file).toBe(200);
      expect(schemaErrors(await answered.text(), "sitemap.xsd"), file).toEqual([]);
    }
  });

  it("gives a piece under its address in every language, each with the others, its date and its pictures", async () => {
    const xml = await (await get("pieces-0.xml")).text();
    const arabic = `http://localhost:3000/ar/pieces/${encodeURIComponent("وعاء-أزرق")}`;
    for (const address of [
      "http://localhost:3000/fr/pieces/bol",
      arabic,
      "http://localhost:3000/en/pieces/bowl",
    ]) {
      expect(xml).toContain(`<loc>${address}</loc><lastmod>2026-02-01T09:00:00.000Z</lastmod>`);
    }
    expect(xml.split(`hreflang="ar" href="${arabic}"`)).toHaveLength(4);
    expect(xml.split('hreflang="x-default" href="http://localhost:3000/fr/pieces/bol"')).toHaveLength(4);
    expect(xml).toContain("<image:loc>http://localhost:3000/media/pieces/0a1b2d-640.webp</image:loc>");
  });

  it("gives an announced fair under its one address in every language, and no draft or fair that was called off", async () => {
    const [shown, draft, off] = [
      await makeFair(owner(), "call"),
      await makeFair(owner(), "draft"),
      await makeFair(owner(), "call"),
    ];
    await owner().update(fair).set({ state: "cancelled" }).where(eq(fair.id, off.id));
    const xml = await (await get("pages.xml")).text();
    expect(schemaErrors(xml, "sitemap.xsd")).toEqual([]);
    for (const locale of ["ar", "fr", "en"])
      expect(xml).toContain(`<loc>http://localhost:3000/${locale}/fairs/${shown.slug}</loc>`);
    for (const { slug } of [draft, off]) expect(xml).not.toContain(slug);
  });

  it("gives a site under its address in each language, and none that is not shown", async () => {
    const { id: chamberId } = await makeChamber(owner());
    await makeSite(owner(), { chamberId, name: { ar: "مجمع", fr: "Complexe vu", en: "Complex seen" } });
    const hidden = await makeSite(owner(), { chamberId, publishedAt: null });
    const xml = await (await get("pages.xml")).text();
    for (const path of [
      "fr/sites/complexe-vu",
      "en/sites/complex-seen",
      `ar/sites/${encodeURIComponent("مجمع")}`,
    ])
      expect(xml).toContain(`<loc>http://localhost:3000/${path}</loc>`);
    expect(xml).not.toContain(hidden);
  });

  it("answers 404 for a part that is not there", async () => {
    for (const name of ["pieces-7.xml", "pieces--1.xml", "pieces-01.xml", "users-0.xml", "../pieces-0.xml"]) {
      expect((await get(name)).status, name).toBe(404);
    }
  });

  it("holds fewer addresses in a file than the protocol allows", () => {
    expect(pagesPerFile * 3).toBeLessThanOrEqual(addressesPerFile);
  });

  it("is found wanting by the schema where something is wrong", async () => {
    async function* batches(path: string) {
      yield [
        { paths: { ar: "/ar", fr: "/fr", en: "/en" } },
        { paths: { ar: path, fr: "/fr/a", en: "/en/a" } },
      ];
    }
    expect(schemaErrors(await textOf(urlSet(batches("/ar/a"))), "sitemap.xsd")).toEqual([]);
    expect(schemaErrors(await textOf(urlSet(batches("/ar"))), "sitemap.xsd")).not.toEqual([]);
    const dated = (await textOf(urlSet(batches("/ar/a")))).replace(
      "</loc>",
      "</loc><lastmod>yesterday</lastmod>",
    );
    expect(schemaErrors(dated, "sitemap.xsd")).not.toEqual([]);
    expect(schemaErrors(sitemapIndex([]), "siteindex.xsd")).not.toEqual([]);
  });
});
