import "server-only";
import { readCardCode } from "#features/cards/domain/code.ts";
import { checkLimits } from "#features/cards/domain/limits.ts";
import { judgeCard, showsPhoto } from "#features/cards/domain/verdict.ts";
import { cardPhoto } from "#features/cards/flows/card-photo.ts";
import { type CheckedCard, checkCard } from "#features/cards/queries/check-card.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { clientAddress } from "#lib/http/client-address.ts";
import { servedOverHttps } from "#lib/http/cookies.ts";
import { baseHeaders } from "#lib/http/security-headers.ts";
import { Refusal } from "#lib/kernel/errors.ts";
import { takeTurns } from "#lib/rate-limit/limiter.ts";

/** Pixels across: sharp on a phone at the size the page shows it. A busy picture that weighs too much is sent smaller. */
const widths = [320, 240, 160];
/** Bytes: page and picture together stay under 60 kB. */
const heaviest = 40_000;

const guarded = {
  "cache-control": "private, no-store",
  "referrer-policy": "no-referrer",
  "content-security-policy": "default-src 'none'; sandbox",
};

/** Answers `/c/{code}/photo`: the picture on the card, while the card is one that may be shown. 404 in every other case. */
export async function serveCardPhoto(request: Request, typed: string): Promise<Response> {
  try {
    await takeTurns([{ limit: checkLimits.photo, key: clientAddress(request.headers) }]);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return empty(429);
  }
  const code = readCardCode(typed);
  const seen = code ? await checkCard({ code }) : null;
  const bytes = seen && mayShow(seen) ? await lightPhoto(seen) : null;
  if (!bytes) return empty(404);
  return new Response(bytes as BodyInit, {
    headers: {
      ...baseHeaders(servedOverHttps()),
      ...guarded,
      "content-type": "image/webp",
      "content-length": String(bytes.byteLength),
    },
  });
}

async function lightPhoto({ photoId }: CheckedCard): Promise<Uint8Array | null> {
  let photo: Uint8Array | null = null;
  for (const width of widths) {
    photo = await cardPhoto(photoId, width);
    if (!photo || photo.byteLength <= heaviest) break;
  }
  return photo;
}

function mayShow(card: CheckedCard): boolean {
  const { state, validUntil, standing } = card;
  const days = { stateOn: dayInMorocco(card.stateAt), standingOn: dayInMorocco(card.standingSince) };
  return showsPhoto(judgeCard({ state, validUntil, standing, ...days }, dayInMorocco(now())));
}

function empty(status: number): Response {
  return new Response(null, { status, headers: { ...baseHeaders(servedOverHttps()), ...guarded } });
}
