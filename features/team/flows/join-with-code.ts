import "server-only";
import { joinTeam } from "#features/team/commands/join-team.ts";
import { offerOf } from "#features/team/queries/offer-of.ts";
import type { JoinOffer } from "#features/team/schema.ts";
import type { Context } from "#lib/kernel/context.ts";
import { Refusal, type Result } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { type Limit, takeTurns } from "#lib/rate-limit/limiter.ts";

// A code has 50 random bits; this keeps anybody from trying for the sport of it.
const tries: Limit = { name: "join-code", points: 20, seconds: 3600 };

async function takeTurn(context: Context): Promise<void> {
  if (context.actor.kind !== "person") throw new Refusal("UNAUTHENTICATED");
  await takeTurns([{ limit: tries, key: context.actor.userId }]);
}

/** What a code leads to, within the limit of tries. */
export const openOffer = (context: Context, code: string): Promise<Result<JoinOffer>> =>
  outcome(async () => {
    await takeTurn(context);
    return unwrap(await offerOf(context, { code }));
  });

/** Comes in with a code, within the same limit. */
export const joinWithCode = (context: Context, code: string): Promise<Result<unknown>> =>
  outcome(async () => {
    await takeTurn(context);
    return unwrap(await joinTeam(context, { code }));
  });
