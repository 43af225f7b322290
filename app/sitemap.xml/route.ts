import { sitemapFile, sitemapFileNames } from "#features/catalogue/index.ts";
import { xmlResponse } from "#lib/http/xml-response.ts";
import { sitemapIndex, urlSet } from "#lib/seo/sitemap.ts";

export const dynamic = "force-dynamic";

// A shop this small fits in one file; beyond it, the file becomes an index of files.
const filesInOne = 3;

/** Every public page in every language, as a sitemap or an index of sitemaps. */
export async function GET(): Promise<Response> {
  const names = await sitemapFileNames();
  if (names.length > filesInOne) return xmlResponse(sitemapIndex(names.map((name) => `/sitemap/${name}`)));
  const files = await Promise.all(names.map((name) => sitemapFile(name)));
  return xmlResponse(urlSet(files.flatMap((pages) => pages ?? [])));
}
