import "server-only";
import { applyDuesSession } from "#features/dues/commands/apply-session.ts";
import type { SessionFacts } from "#lib/adapters/stripe/port.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

/** Applies what the provider has just answered of a payment page of dues. The webhook, the return page and the reconciler come here. */
export async function settleDues(facts: SessionFacts): Promise<void> {
  unwrap(await applyDuesSession({ actor: systemActor("settle") }, { facts }));
}
