import "server-only";
import { subscribe } from "#features/newsletter/commands/subscribe.ts";
import { subscribeInput } from "#features/newsletter/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { anonymous } from "#lib/kernel/actor.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { parseInput } from "#lib/kernel/parse.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { type Limit, takeTurns } from "#lib/rate-limit/limiter.ts";

// Nobody fills a stranger's mailbox from here: by where it is asked from, and by the address that would be written to.
const limits = {
  from: { name: "newsletter-from", points: 30, seconds: 3600 },
  to: { name: "newsletter-to", points: 3, seconds: 86_400 },
} satisfies Record<string, Limit>;

/** Asks for the newsletter within the limits. An address that was asked for too often gets the same answer, and no mail. */
export function subscribeWithin(
  address: string,
  input: { email: string; locale: Locale },
): Promise<Result<unknown>> {
  return outcome(async () => {
    const { email } = parseInput(subscribeInput, input);
    await takeTurns([{ limit: limits.from, key: address }]);
    const mayAsk = await outcome(() => takeTurns([{ limit: limits.to, key: email }]));
    if (mayAsk.ok) unwrap(await subscribe({ actor: anonymous }, input));
  });
}
