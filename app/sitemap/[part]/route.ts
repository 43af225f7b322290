import { sitemapFile } from "#features/catalogue/index.ts";
import { byteStream, missingFile, xmlResponse } from "#lib/http/xml-response.ts";

export const dynamic = "force-dynamic";

/** One file of the sitemap: every public page in every language. */
export async function GET(_: Request, { params }: { params: Promise<{ part: string }> }): Promise<Response> {
  const chunks = await sitemapFile((await params).part);
  return chunks ? xmlResponse(byteStream(chunks)) : missingFile();
}
