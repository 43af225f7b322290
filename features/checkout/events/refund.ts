import "server-only";
import { applyRefund } from "#features/checkout/commands/apply-refund.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

/** refund.*: what became of a refund. One that we did not ask for is left to the reconciliation of the books. */
export async function onRefund(stripeRefundId: string): Promise<void> {
  const facts = await payments().retrieveRefund(stripeRefundId);
  const result = await applyRefund({ actor: systemActor("refund") }, { facts });
  if (!result.ok && result.error.code !== "NOT_FOUND") unwrap(result);
}
