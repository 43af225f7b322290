import { serveMinutes } from "#features/assemblies/index.ts";
import { currentContext } from "#features/identity/index.ts";
import { localeOr } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ locale: string; meetingId: string }> };

/** The newest minutes of a meeting as PDF, for whoever reads them. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const { locale, meetingId } = await params;
  return serveMinutes(await currentContext(), meetingId, localeOr(locale));
}
