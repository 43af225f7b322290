import "server-only";
import { cardPath } from "#features/cards/domain/card-address.ts";
import { readCardCode } from "#features/cards/domain/code.ts";
import { serveCard } from "#features/cards/http/serve-card.ts";
import { localeOf } from "#lib/plain-page/locale.ts";

/**
 * Answers `/c/find?code=…`, where the form for typed codes leads: on to the card's own address, or for what cannot be a
 * code the page of an unknown card.
 */
export async function findCard(request: Request): Promise<Response> {
  const typed = new URL(request.url).searchParams.get("code") ?? "";
  const code = readCardCode(typed.slice(0, 64));
  if (!code) return serveCard(request, "");
  const location = `${cardPath(code)}?lang=${localeOf(request)}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
