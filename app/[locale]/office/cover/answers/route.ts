import { takeAnswers } from "#features/cover/index.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { localeOf } from "#lib/i18n/params.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ locale: string }> };

export async function POST(request: Request, { params }: Params): Promise<Response> {
  const locale = localeOf(await params);
  await requireActor("registrar", "manager");
  return takeAnswers(await currentContext(), request, locale);
}
