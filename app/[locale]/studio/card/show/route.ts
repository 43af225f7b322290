import { serveOwnCard } from "#features/cards/index.ts";
import { requireActor } from "#features/identity/index.ts";
import { localeOf } from "#lib/i18n/params.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ locale: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  const locale = localeOf(await params);
  return serveOwnCard(await requireActor("artisan"), request, locale);
}
