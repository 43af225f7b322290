import { sitemapFile } from "#features/catalogue/index.ts";
import { missingFile, xmlResponse } from "#lib/http/xml-response.ts";
import { urlSet } from "#lib/seo/sitemap.ts";

export const dynamic = "force-dynamic";

/** One file of the sitemap. */
export async function GET(_: Request, { params }: { params: Promise<{ part: string }> }): Promise<Response> {
  const pages = await sitemapFile((await params).part);
  return pages ? xmlResponse(urlSet(pages)) : missingFile();
}
