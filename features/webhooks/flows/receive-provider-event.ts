import "server-only";
import { receiveEvent } from "#features/webhooks/commands/receive-event.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import { env } from "#lib/env.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { AdapterError } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { log } from "#lib/log/log.ts";

/**
 * Checks and stores a webhook. Answers an HTTP status: 200 stored (or stored before), 400 when it is not the
 * provider's or is of the other mode (live or test). Anything unexpected is thrown, so that the provider sends again.
 */
export async function receiveProviderEvent(rawBody: string, signature: string): Promise<200 | 400> {
  try {
    const event = await payments().readEvent(rawBody, signature);
    if (event.isLive !== (env().APP_ENV === "production")) {
      log.warn({ event: event.id, type: event.type }, "event of the other mode refused");
      return 400;
    }
    unwrap(await receiveEvent({ actor: systemActor("webhook") }, event));
    return 200;
  } catch (error) {
    if (!(error instanceof AdapterError) || error.retry) throw error;
    log.warn({ reason: error.message }, "webhook refused");
    return 400;
  }
}
