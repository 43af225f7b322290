import "server-only";
import { piecePath } from "#features/provenance/index.ts";
import { wantedForm } from "#features/verify/http/accept.ts";
import { noteView } from "#features/verify/http/note-view.ts";
import { pieceDocument, pieceLinkset } from "#features/verify/http/piece-documents.ts";
import { getPieceFacts } from "#features/verify/queries/get-piece-facts.ts";
import { serialSchema } from "#features/verify/schema.ts";
import { cannotCheckPage } from "#features/verify/ui/cannot-check-page.ts";
import { piecePage } from "#features/verify/ui/piece-page.ts";
import { unknownPage } from "#features/verify/ui/unknown-page.ts";
import { verifyPiece } from "#features/verify/verification/verify-piece.ts";
import { now } from "#lib/clock.ts";
import { documentResponse, missingDocument, troubledDocument } from "#lib/http/document-response.ts";
import { log } from "#lib/log/log.ts";
import { localeOf } from "#lib/plain-page/locale.ts";
import { plainResponse } from "#lib/plain-page/respond.ts";
import { shelfHeaders } from "#lib/shelf/made-of.ts";

/** How long a finished page may be shown again, in seconds, when nothing that we hear of has changed. It says when it was made. */
const shownFor = 15;

/**
 * Answers `/p/{serial}`: the page for people; the signed credential, what it says of the piece, or the list of its documents for
 * tools that ask for them. What cannot be checked now says so, with 503, and is never good news.
 */
export async function servePiece(request: Request, serial: string): Promise<Response> {
  const form = wantedForm(request.headers.get("accept"));
  const locale = localeOf(request);
  const path = piecePath(serial.slice(0, 60));
  try {
    if (form.kind === "credential") return await serveCredential(serial, form.type);
    if (form.kind === "piece") return await pieceDocument(serial);
    if (form.kind === "linkset") return await pieceLinkset(serial);
    const seen = serialSchema.safeParse(serial).success ? await verifyPiece(serial, now()) : null;
    if (!seen) return plainResponse(unknownPage(serial.slice(0, 60), locale, path), { status: 404 });
    noteView(request, seen.serial);
    const own = piecePath(seen.serial);
    return plainResponse(piecePage(seen, locale, own), {
      headers: {
        link: `<${own}/credential.json>; rel="describedby"; type="application/vc", <${own}>; rel="linkset"; type="application/linkset+json"`,
        ...shelfHeaders(request, seen.madeOf, shownFor),
      },
    });
  } catch (error) {
    log.error({ err: error, serial: serial.slice(0, 60) }, "a piece could not be checked");
    if (form.kind !== "page") return troubledDocument();
    return plainResponse(cannotCheckPage(locale, path), { status: 503, headers: { "retry-after": "60" } });
  }
}

/** Answers with the signed credential of a piece. */
export async function serveCredential(serial: string, type = "application/vc"): Promise<Response> {
  const facts = serialSchema.safeParse(serial).success ? await getPieceFacts({ serial }) : null;
  if (!facts?.record) return missingDocument("No record was signed under this serial.");
  return documentResponse(facts.record.document, type, "never");
}
