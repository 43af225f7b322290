import "server-only";
import { applyDuesSession } from "#features/dues/commands/apply-session.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import type { SessionFacts } from "#lib/adapters/stripe/port.ts";
import { isId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { AdapterError } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { log } from "#lib/log/log.ts";

/** Applies what the provider has just answered of a payment page of dues. The webhook, the return page and the reconciler come here. */
export async function settleDues(facts: SessionFacts): Promise<void> {
  unwrap(await applyDuesSession({ actor: systemActor("settle") }, { facts }));
}

/** The same for a member who comes back from the payment page: asks first; true once it is paid. Never throws for the provider. */
export async function settleReturn(sessionId: string): Promise<boolean> {
  if (!/^cs_[A-Za-z0-9_]{8,200}$/.test(sessionId)) return false;
  try {
    const facts = await payments().retrieveSession(sessionId);
    if (!isId("dues", facts.checkoutId)) return false;
    await settleDues(facts);
    return facts.isPaid;
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.warn({ reason: error.message }, "the page of dues could not ask the provider");
    return false;
  }
}
