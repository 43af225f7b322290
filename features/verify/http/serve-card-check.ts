import "server-only";
import { serveCard } from "#features/cards/index.ts";
import { getCardFacts } from "#features/verify/queries/get-card-facts.ts";
import { checksOf } from "#features/verify/ui/checks.ts";
import { wordsIn } from "#features/verify/ui/words.ts";
import { checkCredential } from "#features/verify/verification/check-credential.ts";
import { now } from "#lib/clock.ts";

/**
 * Answers `/c/{code}`: the card's page, with the checks of its signed form where there is one. A signature, key or log entry that does
 * not fit outweighs whatever the register says of the card, and what cannot be checked now is never good news.
 */
export function serveCardCheck(request: Request, code: string): Promise<Response> {
  return serveCard(request, code, async ({ code: cardCode, chamberName }, locale) => {
    const { signed: facts } = await getCardFacts({ cardCode });
    if (!facts) return null;
    const at = now();
    const checked = await checkCredential(facts, at);
    const { signature, issuer, log } = checked.checks;
    const seen = { checked, checkedAt: at.toISOString(), chamber: { name: chamberName } };
    return {
      isForged: [signature, issuer, log].includes("failed"),
      isSure: Object.values(checked.checks).every((check) => check === "passed"),
      section: checksOf({ seen, locale, t: wordsIn(locale) }),
    };
  });
}
