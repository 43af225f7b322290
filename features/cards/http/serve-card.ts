import "server-only";
import { readCardCode } from "#features/cards/domain/code.ts";
import { checkLimits } from "#features/cards/domain/limits.ts";
import { judgeCard } from "#features/cards/domain/verdict.ts";
import { type CheckedCard, checkCard } from "#features/cards/queries/check-card.ts";
import { busyPage } from "#features/cards/ui/busy-page.ts";
import { cannotCheckCardPage } from "#features/cards/ui/cannot-check-page.ts";
import { cardPage } from "#features/cards/ui/card-page.ts";
import { unknownCardPage } from "#features/cards/ui/unknown-card-page.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { clientAddress } from "#lib/http/client-address.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { log } from "#lib/log/log.ts";
import type { Html } from "#lib/plain-page/html.ts";
import { localeOf } from "#lib/plain-page/locale.ts";
import { plainResponse } from "#lib/plain-page/respond.ts";
import { waitingTime } from "#lib/rate-limit/limiter.ts";

// Asked for where a code cannot be one, so that a malformed code is answered in the same time as an unknown one.
const noCode = "0".repeat(16);

const guarded = { "cache-control": "private, no-store", "referrer-policy": "no-referrer" };

/** What the card's signed form says of it; null for a card that was never signed. */
export type SignedCard = { isForged: boolean; isSure: boolean; section: Html | null };
type SignedCheck = (card: CheckedCard, locale: Locale) => Promise<SignedCard | null>;

/**
 * Answers `/c/{code}`: what a professional card shows and whether it holds today. An unknown code and a malformed one get
 * the same page, 404. Counted per network; whoever asks too often gets a page that says so, 429. What cannot be looked up
 * now is never good news: a page that says so, 503.
 */
export async function serveCard(
  request: Request,
  typed: string,
  signed: SignedCheck = async () => null,
): Promise<Response> {
  try {
    return await answerFor(request, typed, signed);
  } catch (error) {
    log.error({ err: error }, "a card could not be checked");
    const headers = { ...guarded, "retry-after": "60" };
    return plainResponse(cannotCheckCardPage(localeOf(request)), { status: 503, headers });
  }
}

async function answerFor(request: Request, typed: string, signed: SignedCheck): Promise<Response> {
  const locale = localeOf(request);
  const wait = await waitingTime([{ limit: checkLimits.page, key: clientAddress(request.headers) }]);
  if (wait !== null) {
    const headers = { ...guarded, "retry-after": String(wait) };
    return plainResponse(busyPage(locale), { status: 429, headers });
  }
  const seen = await checkCard({ code: readCardCode(typed) ?? noCode });
  if (!seen) return plainResponse(unknownCardPage(locale), { status: 404, headers: guarded });
  const at = now();
  const proof = await signed(seen, locale);
  const judged = judgeCard(
    {
      state: seen.state,
      stateOn: dayInMorocco(seen.stateAt),
      validUntil: seen.validUntil,
      standing: seen.standing,
      standingOn: dayInMorocco(seen.standingSince),
    },
    dayInMorocco(at),
  );
  // A valid card whose signed form cannot be checked now, or is taken back in the list already.
  if (judged.kind === "valid" && proof && !proof.isForged && !proof.isSure)
    return plainResponse(cannotCheckCardPage(locale), {
      status: 503,
      headers: { ...guarded, "retry-after": "60" },
    });
  const verdict = proof?.isForged ? { kind: "forged" as const, on: dayInMorocco(at) } : judged;
  const page = cardPage({ card: seen, verdict, checkedAt: at, locale, checks: proof?.section ?? null });
  return plainResponse(page, { headers: guarded });
}
