import { serveReceipt } from "#features/dues/index.ts";
import { currentContext } from "#features/identity/index.ts";
import { localeOr } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ locale: string; duesId: string }> };

/** The receipt of dues that were paid, for whoever paid them. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const { locale, duesId } = await params;
  return serveReceipt(await currentContext(), duesId, localeOr(locale));
}
