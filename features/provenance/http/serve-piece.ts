import "server-only";
import { piecePath } from "#features/provenance/domain/addresses.ts";
import { credentialType } from "#features/provenance/http/accept.ts";
import { documentResponse, missingDocument } from "#features/provenance/http/respond.ts";
import { getPieceFacts } from "#features/provenance/queries/get-piece-facts.ts";
import { serialSchema } from "#features/provenance/schema.ts";
import { piecePage } from "#features/provenance/ui/piece-page.ts";
import { unknownPage } from "#features/provenance/ui/unknown-page.ts";
import { verifyPiece } from "#features/provenance/verification/verify-piece.ts";
import { now } from "#lib/clock.ts";
import { localeOf } from "#lib/plain-page/locale.ts";
import { plainResponse } from "#lib/plain-page/respond.ts";

/** Answers `/p/{serial}`: the page for people, the signed credential for tools that ask for it. */
export async function servePiece(request: Request, serial: string): Promise<Response> {
  const type = credentialType(request.headers.get("accept"));
  if (type) return serveCredential(serial, type);
  const locale = localeOf(request);
  const seen = serialSchema.safeParse(serial).success ? await verifyPiece(serial, now()) : null;
  return seen
    ? plainResponse(piecePage(seen, locale, piecePath(seen.serial)))
    : plainResponse(unknownPage(serial.slice(0, 60), locale, piecePath(serial.slice(0, 60))), {
        status: 404,
      });
}

/** Answers with the signed credential of a piece. */
export async function serveCredential(serial: string, type = "application/vc"): Promise<Response> {
  const facts = serialSchema.safeParse(serial).success ? await getPieceFacts({ serial }) : null;
  if (!facts?.record) return missingDocument("No record was signed under this serial.");
  return documentResponse(facts.record.document, type, "never");
}
