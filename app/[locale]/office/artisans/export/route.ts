import { serveRegisterExport } from "#features/register/index.ts";
import { readChoice } from "#features/register/ui/filter-query.ts";
import { localeOr } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ locale: string }> };

/** The register as a spreadsheet, narrowed as the page it was asked from. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const chamberId = isId("chamber", query.chamber) ? query.chamber : null;
  return serveRegisterExport(localeOr(locale), chamberId, readChoice(query));
}
