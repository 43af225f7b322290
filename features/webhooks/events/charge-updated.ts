import "server-only";
import { bookFee } from "#features/checkout/index.ts";
import type { EventHandler } from "#features/webhooks/schema.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

/** charge.updated: the provider now knows its fee and what the charge settled at. */
export const onChargeUpdated: EventHandler = async ({ objectId }) => {
  const facts = await payments().retrieveCharge(objectId);
  if (!facts.settled) return;
  unwrap(await bookFee({ actor: systemActor("charge") }, { facts: { ...facts, settled: facts.settled } }));
};
