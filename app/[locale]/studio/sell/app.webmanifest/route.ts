import { sellManifest } from "#features/sell/ui/manifest.ts";
import { documentResponse } from "#lib/http/document-response.ts";
import { localeOf } from "#lib/i18n/params.ts";

/** How the wizard is put among a phone's own applications, in the language it was opened in. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  return documentResponse(sellManifest(localeOf(await params)), "application/manifest+json", "minutes");
}
