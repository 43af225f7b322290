import { currentContext, requireActor } from "#features/identity/index.ts";
import { serveBatchFile } from "#features/payouts/index.ts";
import { localeOf } from "#lib/i18n/params.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ locale: string; batchId: string }> };

export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { batchId, ...rest } = await params;
  const locale = localeOf(rest);
  await requireActor("federation");
  return serveBatchFile(await currentContext(), request, { locale, batchId });
}
