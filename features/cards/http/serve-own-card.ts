import "server-only";
import { readOwnCards } from "#features/cards/flows/read-own-cards.ts";
import { showCardPage } from "#features/cards/ui/show-card-page.ts";
import type { PersonActor } from "#features/identity/index.ts";
import { now } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { plainResponse } from "#lib/plain-page/respond.ts";

/** Answers with the holder's card as one whole page; `?keep=1` as a file to keep. 404 while no card of theirs holds. */
export async function serveOwnCard(actor: PersonActor, request: Request, locale: Locale): Promise<Response> {
  const own = await readOwnCards(actor);
  const card = own?.cards.find(({ verdict }) => verdict.kind === "valid");
  if (!own || !card) return new Response("Not found\n", { status: 404 });
  const { origin } = new URL(env().CANONICAL_ORIGIN);
  const page = showCardPage({ ...own, card, origin, at: now(), locale });
  const keep = new URL(request.url).searchParams.has("keep");
  return plainResponse(page, {
    headers: {
      "cache-control": "private, no-store",
      "referrer-policy": "no-referrer",
      ...(keep ? { "content-disposition": `attachment; filename="sanad-${card.number}.html"` } : {}),
    },
  });
}
