import { cardFonts } from "#app/[locale]/office/cards/print/fonts.ts";
import { serveCatalogue } from "#features/fairs/index.ts";
import { localeOf } from "#lib/i18n/params.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ locale: string; slug: string; file: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { slug, file, ...rest } = await params;
  return serveCatalogue(request, { slug, file, locale: localeOf(rest), fonts: cardFonts });
}
