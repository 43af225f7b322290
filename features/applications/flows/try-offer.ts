import "server-only";
import { takeOffer } from "#features/applications/commands/take-offer.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { type Limit, takeTurns } from "#lib/rate-limit/limiter.ts";

const perPerson: Limit = { name: "offer", points: 6, seconds: 3600 };

/** Takes an offered file, a few tries an hour: a telephone number must not be found by guessing. */
export const tryOffer = (context: Context, input: { applicationId: Id<"application">; phone: string }) =>
  outcome(async () => {
    const { actor } = context;
    if (actor.kind === "person") await takeTurns([{ limit: perPerson, key: actor.userId }]);
    return unwrap(await takeOffer(context, input));
  });
