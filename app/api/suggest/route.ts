import { suggest } from "#features/search/index.ts";
import { localeOr } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

/** What somebody may mean who has typed `q`, for the search box. The same for everybody, so a cache may keep it a minute. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const q = (asked.get("q") ?? "").slice(0, 100);
  const found = await suggest({ locale: localeOr(asked.get("l")), q });
  return Response.json(found, { headers: { "cache-control": "public, max-age=60" } });
}
