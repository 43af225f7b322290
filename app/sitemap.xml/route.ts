import { sitemapFileNames } from "#features/catalogue/index.ts";
import { xmlResponse } from "#lib/http/xml-response.ts";
import { sitemapIndex } from "#lib/seo/sitemap.ts";

export const dynamic = "force-dynamic";

/** The list of the sitemap's files. */
export async function GET(): Promise<Response> {
  const names = await sitemapFileNames();
  return xmlResponse(sitemapIndex(names.map((name) => `/sitemap/${name}`)));
}
