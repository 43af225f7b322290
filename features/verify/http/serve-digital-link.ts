import "server-only";
import { piecePath } from "#features/provenance/index.ts";
import { isSerial, normaliseGtin } from "#features/verify/domain/digital-link.ts";
import { wantedForm } from "#features/verify/http/accept.ts";
import { pieceLinkset } from "#features/verify/http/piece-documents.ts";
import { getPieceFacts } from "#features/verify/queries/get-piece-facts.ts";
import { cannotCheckPage } from "#features/verify/ui/cannot-check-page.ts";
import { unknownPage } from "#features/verify/ui/unknown-page.ts";
import { shownFacts } from "#features/verify/verification/shown-facts.ts";
import { missingDocument, troubledDocument } from "#lib/http/document-response.ts";
import { log } from "#lib/log/log.ts";
import { localeOf } from "#lib/plain-page/locale.ts";
import { plainResponse } from "#lib/plain-page/respond.ts";

/**
 * Answers a GS1 Digital Link, `/01/{gtin}/21/{serial}`: its link set, or the way to the piece's page with 307, so that what the
 * client accepts goes along. A GTIN without its check digit, or one that is not that piece's own, is a 404.
 */
export async function serveDigitalLink(request: Request, gtin: string, serial: string): Promise<Response> {
  const form = wantedForm(request.headers.get("accept"));
  const path = `/01/${encodeURIComponent(gtin)}/21/${encodeURIComponent(serial)}`;
  try {
    if (await isPiecesOwn(gtin, serial)) {
      const { search, searchParams } = new URL(request.url);
      if (form.kind === "linkset" || searchParams.get("linkType") === "linkset")
        return await pieceLinkset(serial, path);
      const headers = {
        location: `${piecePath(serial)}${search}`,
        "cache-control": "no-cache",
        vary: "accept",
      };
      return new Response(null, { status: 307, headers });
    }
  } catch (error) {
    log.error({ err: error }, "a digital link could not be looked up");
    if (form.kind !== "page") return troubledDocument();
    const trouble = { status: 503, headers: { "retry-after": "60" } };
    return plainResponse(cannotCheckPage(localeOf(request), path), trouble);
  }
  if (form.kind !== "page") return missingDocument("No such item.");
  return plainResponse(unknownPage(serial.slice(0, 60), localeOf(request), path), { status: 404 });
}

/** A number in trade is the piece's own when the signed record says so, or else what its maker says of it. */
async function isPiecesOwn(gtin: string, serial: string): Promise<boolean> {
  const wanted = normaliseGtin(gtin);
  if (wanted === null || !isSerial(serial)) return false;
  const facts = await getPieceFacts({ serial });
  return facts !== null && (shownFacts(facts).gtin ?? facts.piece.gtin) === wanted;
}
