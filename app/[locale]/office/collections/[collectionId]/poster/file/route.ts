import { servePoster } from "#features/collections/index.ts";
import { currentContext } from "#features/identity/index.ts";
import { localeOf } from "#lib/i18n/params.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ locale: string; collectionId: string }> };

export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { collectionId, ...rest } = await params;
  return servePoster(await currentContext(), { id: collectionId, locale: localeOf(rest) });
}
