import { cardFonts } from "#app/[locale]/office/cards/print/fonts.ts";
import { currentContext } from "#features/identity/index.ts";
import { serveClaimSheet, serveLabelFile } from "#features/labels/index.ts";
import { localeOf } from "#lib/i18n/params.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ locale: string; file: string }> };

async function whereOf({ params }: Params) {
  const { file, ...rest } = await params;
  const locale = localeOf({ ...rest });
  return { file: decodeURIComponent(file), locale, zone: "office", fonts: cardFonts } as const;
}

export async function GET(request: Request, params: Params): Promise<Response> {
  return serveLabelFile(await currentContext(), request, await whereOf(params));
}

export async function POST(request: Request, params: Params): Promise<Response> {
  return serveClaimSheet(await currentContext(), request, await whereOf(params));
}
