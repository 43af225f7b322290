import { currentContext, requireActor, workshopAsked } from "#features/identity/index.ts";
import { serveStatement } from "#features/ledger/index.ts";
import { localeOf } from "#lib/i18n/params.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ locale: string; month: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { month, ...rest } = await params;
  const locale = localeOf(rest);
  const asked = new URL(request.url).searchParams.get("workshop");
  const artisanId = workshopAsked(await requireActor("artisan"), asked);
  return serveStatement(await currentContext(), { artisanId, month }, locale);
}
