import "server-only";
import { readSerial } from "#features/verify/domain/serial.ts";
import { localeOf } from "#lib/plain-page/locale.ts";

/**
 * Answers `/p/find?code=…`, where the form for typed numbers leads: the page of the piece with that number. What is no number
 * of a piece may be the code of a card and goes on to the form that knows those; that one says when it is neither.
 */
export async function findPiece(request: Request): Promise<Response> {
  const typed = (new URL(request.url).searchParams.get("code") ?? "").slice(0, 64).toWellFormed();
  const serial = readSerial(typed);
  const locale = localeOf(request);
  const location = serial
    ? `/p/${serial}?lang=${locale}`
    : `/c/find?code=${encodeURIComponent(typed)}&lang=${locale}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
