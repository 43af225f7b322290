import "server-only";
import { applyDispute } from "#features/refunds/commands/apply-dispute.ts";
import { holdShipments } from "#features/refunds/commands/hold-shipments.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

const context = { actor: systemActor("dispute") };

/** charge.dispute.*: whatever the event says, the provider is asked again and its answer applied. Says whether that changed its status. Throws AdapterError. */
export async function syncDispute(stripeDisputeId: string): Promise<boolean> {
  const facts = await payments().retrieveDispute(stripeDisputeId);
  return unwrap(await applyDispute(context, { facts })).changed;
}

/** radar.early_fraud_warning.*: the parcels stay until somebody of the platform has looked. */
export async function hearFraudWarning(id: string): Promise<void> {
  const { charge, isActionable } = await payments().retrieveFraudWarning(id);
  if (isActionable) await hold(charge, "fraud_warning", true);
}

/** review.*: the parcels stay while it is open. */
export async function hearReview(id: string): Promise<void> {
  const { charge, isOpen } = await payments().retrieveReview(id);
  await hold(charge, "review", isOpen);
}

async function hold(
  charge: string | null,
  reason: "fraud_warning" | "review",
  isHeld: boolean,
): Promise<void> {
  if (!charge) return;
  const { paymentIntent } = await payments().retrieveCharge(charge);
  if (!paymentIntent) return;
  const result = await holdShipments(context, { paymentIntent, reason, isHeld });
  if (!result.ok && result.error.code !== "NOT_FOUND") unwrap(result);
}
