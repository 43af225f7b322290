import "server-only";
import { readCardCode } from "#features/cards/domain/code.ts";
import { checkLimits } from "#features/cards/domain/limits.ts";
import { judgeCard } from "#features/cards/domain/verdict.ts";
import { checkCard } from "#features/cards/queries/check-card.ts";
import { busyPage } from "#features/cards/ui/busy-page.ts";
import { cardPage } from "#features/cards/ui/card-page.ts";
import { unknownCardPage } from "#features/cards/ui/unknown-card-page.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { clientAddress } from "#lib/http/client-address.ts";
import { Refusal } from "#lib/kernel/errors.ts";
import { localeOf } from "#lib/plain-page/locale.ts";
import { plainResponse } from "#lib/plain-page/respond.ts";
import { takeTurns } from "#lib/rate-limit/limiter.ts";

// Asked for where a code cannot be one, so that a malformed code is answered in the same time as an unknown one.
const noCode = "0".repeat(16);

const guarded = { "cache-control": "private, no-store", "referrer-policy": "no-referrer" };

/**
 * Answers `/c/{code}`: what a professional card shows and whether it holds today. An unknown code and a malformed one get
 * the same page, 404. Counted per network; whoever asks too often gets a page that says so, 429.
 */
export async function serveCard(request: Request, typed: string): Promise<Response> {
  const locale = localeOf(request);
  const wait = await waitingTime(request);
  if (wait !== null) {
    const headers = { ...guarded, "retry-after": String(wait) };
    return plainResponse(busyPage(locale), { status: 429, headers });
  }
  const seen = await checkCard({ code: readCardCode(typed) ?? noCode });
  if (!seen) return plainResponse(unknownCardPage(locale), { status: 404, headers: guarded });
  const at = now();
  const verdict = judgeCard(
    {
      state: seen.state,
      stateOn: dayInMorocco(seen.stateAt),
      validUntil: seen.validUntil,
      standing: seen.standing,
      standingOn: dayInMorocco(seen.standingSince),
    },
    dayInMorocco(at),
  );
  return plainResponse(cardPage({ card: seen, verdict, checkedAt: at, locale }), { headers: guarded });
}

/** Seconds to wait when the network's turns are used up; null when it may ask. */
async function waitingTime(request: Request): Promise<number | null> {
  try {
    await takeTurns([{ limit: checkLimits.page, key: clientAddress(request.headers) }]);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Number(error.details?.retryAfterSeconds ?? 60);
  }
}
