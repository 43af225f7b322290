import "server-only";
import { applySession } from "#features/checkout/commands/apply-session.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import type { SessionFacts } from "#lib/adapters/stripe/port.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

/**
 * The one way a payment becomes an order. Asks the provider (never a request's own words), then applies the answer.
 * Throws AdapterError when the provider cannot be asked; nothing has changed then.
 */
export async function settle(sessionId: string): Promise<SessionFacts> {
  const facts = await payments().retrieveSession(sessionId);
  await settleFacts(facts);
  return facts;
}

/** The same with what the provider has just answered. */
export async function settleFacts(facts: SessionFacts): Promise<void> {
  unwrap(await applySession({ actor: systemActor("settle") }, { facts }));
}
