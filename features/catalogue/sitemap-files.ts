import "server-only";
import { listCrafts } from "#features/catalogue/queries/list-crafts.ts";
import { sitemapCounts, sitemapUrls } from "#features/catalogue/queries/sitemap-urls.ts";
import { listChambers } from "#features/chambers/index.ts";
import { samePath, slugPaths } from "#lib/seo/addresses.ts";
import { pagesPerFile, type SitemapPage } from "#lib/seo/sitemap.ts";

const parents = { piece: "/pieces", artisan: "/artisans" } as const;
type Kind = keyof typeof parents;

async function fixedPages(): Promise<SitemapPage[]> {
  const [crafts, chambers] = await Promise.all([listCrafts({ locale: "fr" }), listChambers({})]);
  const paths = [
    "",
    "/pieces",
    "/artisans",
    "/chambers",
    "/verification",
    "/registry",
    "/card-check",
    "/apply",
  ];
  const lists = crafts.filter((craft) => craft.pieces > 0).map((craft) => `/search?craft=${craft.key}`);
  const offices = chambers.map(({ key }) => `/chambers/${key}`);
  return [...paths, ...offices, ...lists].map((path) => ({ paths: samePath(path) }));
}

async function pagesOf(kind: Kind, part: number): Promise<SitemapPage[]> {
  const entries = await sitemapUrls({ kind, part, perPart: pagesPerFile });
  return entries.map(({ slugs, changedAt }) => ({ paths: slugPaths(parents[kind], slugs), changedAt }));
}

/** Names of the sitemap's files: one of fixed pages, then as many of makers and pieces as it takes. */
export async function sitemapFileNames(): Promise<string[]> {
  const { pieces, artisans } = await sitemapCounts({});
  const parts = (kind: Kind, count: number) =>
    Array.from({ length: Math.ceil(count / pagesPerFile) }, (_, part) => `${kind}s-${part}.xml`);
  return ["pages.xml", ...parts("artisan", artisans), ...parts("piece", pieces)];
}

/** Pages of one file by its name; null when there is no such file. */
export async function sitemapFile(name: string): Promise<SitemapPage[] | null> {
  if (name === "pages.xml") return fixedPages();
  const [, kind, part] = /^(piece|artisan)s-(0|[1-9]\d{0,4})\.xml$/.exec(name) ?? [];
  if (!kind || !part) return null;
  const pages = await pagesOf(kind as Kind, Number(part));
  return pages.length > 0 ? pages : null;
}
