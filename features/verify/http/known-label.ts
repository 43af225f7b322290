import "server-only";
import { piecePath } from "#features/provenance/index.ts";
import { getPieceFacts } from "#features/verify/queries/get-piece-facts.ts";
import { serialSchema } from "#features/verify/schema.ts";
import { unknownPage } from "#features/verify/ui/unknown-page.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { localeOf } from "#lib/plain-page/locale.ts";
import { plainResponse } from "#lib/plain-page/respond.ts";

/** Nothing of these pages is for anybody's cache: they hold what one person typed. */
export const personal = { "cache-control": "private, no-store", "referrer-policy": "same-origin" };

/** Does something for a label that is known; for any other, the page that says so. */
export async function withLabel(
  request: Request,
  serial: string,
  work: (label: {
    serial: string;
    locale: Locale;
    path: string;
    isSigned: boolean;
  }) => Promise<Response> | Response,
): Promise<Response> {
  const locale = localeOf(request);
  const facts = serialSchema.safeParse(serial).success ? await getPieceFacts({ serial }) : null;
  const shown = serial.slice(0, 60);
  if (!facts) return plainResponse(unknownPage(shown, locale, piecePath(shown)), { status: 404 });
  const path = piecePath(facts.piece.serial);
  return work({ serial: facts.piece.serial, locale, path, isSigned: facts.record !== null });
}
