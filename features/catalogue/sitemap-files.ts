import "server-only";
import { sitemapEquipment } from "#features/catalogue/queries/sitemap-equipment.ts";
import { sitemapFairs } from "#features/catalogue/queries/sitemap-fairs.ts";
import { sitemapSites } from "#features/catalogue/queries/sitemap-sites.ts";
import { sitemapCounts, sitemapUrls } from "#features/catalogue/queries/sitemap-urls.ts";
import { listChambers } from "#features/chambers/index.ts";
import { samePath, slugPaths } from "#lib/seo/addresses.ts";
import { pagesPerFile, type SitemapPage, urlSet } from "#lib/seo/sitemap.ts";

/** Public pages that stand at one address in every language; the first names the home page. */
const fixedPaths = [
  "",
  ...[
    "/pieces",
    "/crafts",
    "/regions",
    "/artisans",
    "/collections",
    "/stories",
    "/fairs",
    "/open-data",
    "/training",
    "/sites",
    "/equipment",
    "/fund",
    "/endangered",
    "/chambers",
  ],
  ...[
    "/endangered/criteria",
    "/open-data/definitions",
    "/verification",
    "/registry",
    "/card-check",
    "/apply",
  ],
  ...["/about", "/delivery", "/returns", "/privacy", "/terms"],
];
const parents = {
  piece: "/pieces",
  artisan: "/artisans",
  craft: "/crafts",
  region: "/regions",
  collection: "/collections",
  story: "/stories",
} as const;
type Kind = keyof typeof parents;
const few = ["craft", "region", "collection", "story"] as const satisfies readonly Kind[];

const perRead = 500;

async function* fixedPages(): AsyncGenerator<SitemapPage[]> {
  const chambers = await listChambers({});
  yield [...fixedPaths, ...chambers.map(({ key }) => `/chambers/${key}`)].map((path) => ({
    paths: samePath(path),
  }));
  // A draw is published once; before that a fair's page says nothing of when it last changed.
  yield (await sitemapFairs({})).map(({ slug, drawnAt }) => ({
    paths: samePath(`/fairs/${slug}`),
    changedAt: drawnAt,
  }));
  yield (await sitemapEquipment({})).map(({ slug }) => ({ paths: samePath(`/equipment/${slug}`) }));
  yield (await sitemapSites({})).map((slugs) => ({ paths: slugPaths("/sites", slugs) }));
  for (const kind of few) yield (await sitemapUrls({ kind })).map((entry) => toPage(kind, entry));
}

function toPage(kind: Kind, entry: Awaited<ReturnType<typeof sitemapUrls>>[number]): SitemapPage {
  const { slugs, changedAt, images } = entry;
  return { paths: slugPaths(parents[kind], slugs), changedAt, images };
}

/** The things of one part, a few hundred at a time, so that no file ever stands in memory whole. */
async function* partOf(kind: Kind, part: number): AsyncGenerator<SitemapPage[]> {
  let left = pagesPerFile;
  let after: string | undefined;
  while (left > 0) {
    const limit = Math.min(perRead, left);
    const entries = await sitemapUrls({ kind, after, offset: part * pagesPerFile, limit });
    if (entries.length === 0) return;
    yield entries.map((entry) => toPage(kind, entry));
    after = entries.at(-1)?.id;
    left -= limit;
  }
}

/** Names of the sitemap's files: one of everything that is few, then as many of makers and pieces as it takes. */
export async function sitemapFileNames(): Promise<string[]> {
  const { pieces, artisans } = await sitemapCounts({});
  const parts = (kind: Kind, count: number) =>
    Array.from({ length: Math.ceil(count / pagesPerFile) }, (_, part) => `${kind}s-${part}.xml`);
  return ["pages.xml", ...parts("artisan", artisans), ...parts("piece", pieces)];
}

/** One file of the sitemap by its name, piece by piece; null when there is no such file. */
export async function sitemapFile(name: string): Promise<AsyncGenerator<string> | null> {
  if (name === "pages.xml") return urlSet(fixedPages());
  const [, kind, number] = /^(piece|artisan)s-(0|[1-9]\d{0,4})\.xml$/.exec(name) ?? [];
  if (!kind || !number) return null;
  const part = Number(number);
  const [first] = await sitemapUrls({ kind: kind as Kind, offset: part * pagesPerFile, limit: 1 });
  return first ? urlSet(partOf(kind as Kind, part)) : null;
}
