import "server-only";
import { photoDataUri } from "#features/cards/flows/card-photo.ts";
import { cardSheet } from "#features/cards/queries/card-sheet.ts";
import { printPage } from "#features/cards/ui/print-page.ts";
import type { PrintFonts } from "#features/cards/ui/print-style.ts";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { plainResponse } from "#lib/plain-page/respond.ts";

/** Pixels across of a picture 20 mm wide at 300 dots an inch. */
const photoWidth = 240;

/**
 * Answers with the sheet of the chosen cards (`?ids=`, repeated or comma separated). Choosing none or too many leads back
 * to the list, which says so; cards that are not to be seen are 404.
 */
export async function servePrint(
  context: Context,
  request: Request,
  { locale, fonts }: { locale: Locale; fonts: PrintFonts },
): Promise<Response> {
  const asked = new URL(request.url).searchParams.getAll("ids").flatMap((ids) => ids.split(","));
  const cardIds = asked.filter((id): id is Id<"card"> => isId("card", id));
  const sheet = await cardSheet(context, { cardIds });
  if (!sheet.ok) {
    if (sheet.error.code !== "INVALID_INPUT") return new Response("Not found\n", { status: 404 });
    const problem = cardIds.length === 0 ? "CARDS_NONE" : "CARDS_TOO_MANY";
    const location = `/${locale}/office/cards?problem=${problem}`;
    return new Response(null, { status: 303, headers: { location } });
  }
  const { origin } = new URL(env().CANONICAL_ORIGIN);
  const cards = [];
  // One after the other: fifty pictures at once would hold fifty of them in memory.
  for (const card of sheet.value.cards) {
    cards.push({ card, photo: await photoDataUri(card.photoId, photoWidth), origin });
  }
  return plainResponse(printPage({ cards, ended: sheet.value.ended, locale, fonts }), {
    headers: { "cache-control": "private, no-store", "referrer-policy": "no-referrer" },
  });
}
