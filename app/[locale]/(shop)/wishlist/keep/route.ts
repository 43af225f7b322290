import { serveKeep } from "#features/wishlist/index.ts";
import { localeOf } from "#lib/i18n/params.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ locale: string }> };

export async function POST(request: Request, { params }: Params): Promise<Response> {
  return serveKeep(request, localeOf(await params));
}
