import "server-only";
import { applyReceiptRefund } from "#features/reconciliation/index.ts";
import { applyRefund } from "#features/refunds/index.ts";
import type { EventHandler } from "#features/webhooks/schema.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

/**
 * refund.*: what became of a refund of a purchase, or of money that fitted no checkout. One that we did not ask for is left to the
 * reconciliation of the books.
 */
export const onRefund: EventHandler = async ({ objectId }) => {
  const facts = await payments().retrieveRefund(objectId);
  const context = { actor: systemActor("refund") };
  const ours = await applyRefund(context, { facts });
  if (ours.ok) return;
  if (ours.error.code !== "NOT_FOUND") unwrap(ours);
  const parked = await applyReceiptRefund(context, { facts });
  if (!parked.ok && parked.error.code !== "NOT_FOUND") unwrap(parked);
};
