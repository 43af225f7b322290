import { currentContext, requireActor } from "#features/identity/index.ts";
import { serveStatement } from "#features/ledger/index.ts";
import { localeOf } from "#lib/i18n/params.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ locale: string; month: string }> };

export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { month, ...rest } = await params;
  const locale = localeOf(rest);
  await requireActor("artisan");
  return serveStatement(await currentContext(), month, locale);
}
