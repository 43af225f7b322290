import { cardFonts } from "#app/[locale]/office/cards/print/fonts.ts";
import { servePrint } from "#features/cards/index.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { localeOf } from "#lib/i18n/params.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ locale: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  const locale = localeOf(await params);
  await requireActor("registrar", "verifier", "manager");
  return servePrint(await currentContext(), request, { locale, fonts: cardFonts });
}
