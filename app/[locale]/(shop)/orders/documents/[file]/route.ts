import { cardFonts } from "#app/[locale]/office/cards/print/fonts.ts";
import { serveDocument } from "#features/documents/index.ts";
import { currentContext } from "#features/identity/index.ts";
import { localeOf } from "#lib/i18n/params.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ locale: string; file: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { file, ...rest } = await params;
  const locale = localeOf({ ...rest });
  return serveDocument(await currentContext(), request, { file, locale, fonts: cardFonts });
}
