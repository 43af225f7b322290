import "server-only";
import { piecePath } from "#features/provenance/domain/addresses.ts";
import { isSerial, normaliseGtin } from "#features/provenance/domain/digital-link.ts";
import { credentialType } from "#features/provenance/http/accept.ts";
import { missingDocument } from "#features/provenance/http/respond.ts";
import { getPieceFacts } from "#features/provenance/queries/get-piece-facts.ts";
import { unknownPage } from "#features/provenance/ui/unknown-page.ts";
import { localeOf } from "#lib/plain-page/locale.ts";
import { plainResponse } from "#lib/plain-page/respond.ts";

/**
 * Answers a GS1 Digital Link, `/01/{gtin}/21/{serial}`: leads to the piece's page with 307, so that what the client
 * accepts goes along. A GTIN without its check digit, or an unknown serial, is a 404.
 */
export async function serveDigitalLink(request: Request, gtin: string, serial: string): Promise<Response> {
  const wellFormed = normaliseGtin(gtin) !== null && isSerial(serial);
  const known = wellFormed && (await getPieceFacts({ serial })) !== null;
  if (known) {
    const headers = {
      location: `${piecePath(serial)}${new URL(request.url).search}`,
      "cache-control": "no-cache",
    };
    return new Response(null, { status: 307, headers });
  }
  if (credentialType(request.headers.get("accept"))) return missingDocument("No such item.");
  const path = `/01/${encodeURIComponent(gtin)}/21/${encodeURIComponent(serial)}`;
  return plainResponse(unknownPage(serial.slice(0, 60), localeOf(request), path), { status: 404 });
}
