import { currentContext, requireActor } from "#features/identity/index.ts";
import { serveBooks } from "#features/ledger/index.ts";
import { localeOf } from "#lib/i18n/params.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ locale: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  const locale = localeOf(await params);
  await requireActor("federation");
  return serveBooks(await currentContext(), request, locale);
}
