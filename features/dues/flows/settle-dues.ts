import "server-only";
import type { Became } from "#features/checkout/index.ts";
import { applyDuesSession } from "#features/dues/commands/apply-session.ts";
import type { SessionFacts } from "#lib/adapters/stripe/port.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

/**
 * Applies what the provider has just answered of a payment page of dues, and says what became of it. The webhook, the return page and
 * the reconciler come here.
 */
export async function settleDues(facts: SessionFacts): Promise<Became> {
  return unwrap(await applyDuesSession({ actor: systemActor("settle") }, { facts })).became;
}
