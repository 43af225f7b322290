import "server-only";
import { bookFee } from "#features/checkout/commands/book-fee.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

/** charge.updated: the provider now knows its fee and what the charge settled at. */
export async function onCharge(chargeId: string): Promise<void> {
  const facts = await payments().retrieveCharge(chargeId);
  if (!facts.settled) return;
  unwrap(await bookFee({ actor: systemActor("charge") }, { facts: { ...facts, settled: facts.settled } }));
}
