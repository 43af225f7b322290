import type Stripe from "stripe";
import { refused } from "#tests/emulators/stripe/http/errors.ts";
import { newId } from "#tests/emulators/stripe/ids.ts";
import { book } from "#tests/emulators/stripe/payment/balance.ts";
import { postpone, settleChargeNow } from "#tests/emulators/stripe/payment/later.ts";
import { emit } from "#tests/emulators/stripe/webhooks/emit.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

interface RefundRequest {
  amount: number;
  reason: "duplicate" | "fraudulent" | "requested_by_customer" | null;
  metadata: Stripe.Metadata;
}

function buildRefund(world: World, charge: Stripe.Charge, request: RefundRequest): Stripe.Refund {
  return {
    id: newId("re_"),
    object: "refund",
    amount: request.amount,
    balance_transaction: null,
    charge: charge.id,
    created: world.now(),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: { type: "card", card: { reference_status: "pending", type: "refund" } },
    metadata: request.metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: request.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: "succeeded",
    transfer_reversal: null,
  };
}

/** The charge a stored refund belongs to; its ids are always of stored objects. */
function chargeOf(world: World, refund: Stripe.Refund): Stripe.Charge {
  const charge = typeof refund.charge === "string" ? world.state.charges[refund.charge] : undefined;
  if (!charge) throw new Error(`refund ${refund.id} without a charge`);
  return charge;
}

/**
 * Refunds part or all of a charge. It succeeds at once, unless `/_control/refunds` planned otherwise.
 * Events: refund.created, charge.refunded, and refund.updated or refund.failed as it goes on.
 */
export function createRefund(world: World, charge: Stripe.Charge, request: RefundRequest): Stripe.Refund {
  settleChargeNow(world, charge.id);
  const planned = world.state.refund_outcomes.shift();
  const refund = buildRefund(world, charge, request);
  if (planned) refund.status = "pending";
  refund.balance_transaction = book(world, {
    amount: -request.amount,
    fee: 0,
    currency: charge.currency,
    source: refund.id,
    type: "refund",
    category: "refund",
    description: "REFUND FOR CHARGE",
  }).id;
  world.state.refunds[refund.id] = refund;
  const before = charge.amount_refunded;
  charge.amount_refunded += request.amount;
  charge.refunded = charge.amount_refunded === charge.amount;
  emit(world, { type: "refund.created", data: { object: refund } });
  emit(world, {
    type: "charge.refunded",
    data: { object: charge, previous_attributes: { amount_refunded: before } },
  });
  if (planned === "failed") failRefund(world, refund);
  if (!planned) postpone(world, { kind: "refund_reference", id: refund.id });
  return refund;
}

/** A pending refund reached the buyer. */
export function completeRefund(world: World, refund: Stripe.Refund): void {
  if (refund.status !== "pending") throw refused(`Refund ${refund.id} is ${refund.status}, not pending.`);
  refund.status = "succeeded";
  emit(world, {
    type: "refund.updated",
    data: { object: refund, previous_attributes: { status: "pending" } },
  });
  postpone(world, { kind: "refund_reference", id: refund.id });
}

/** The bank gave the money back: it returns to the balance and the charge counts as not refunded. */
export function failRefund(world: World, refund: Stripe.Refund): void {
  if (refund.status === "failed") throw refused(`Refund ${refund.id} has failed already.`);
  const previous = refund.status;
  const charge = chargeOf(world, refund);
  refund.status = "failed";
  refund.failure_reason = "lost_or_stolen_card";
  refund.failure_balance_transaction = book(world, {
    amount: refund.amount,
    fee: 0,
    currency: refund.currency,
    source: refund.id,
    type: "refund_failure",
    category: "refund_failure",
    description: "REFUND FAILURE FOR CHARGE",
  }).id;
  charge.amount_refunded -= refund.amount;
  charge.refunded = false;
  emit(world, {
    type: "refund.updated",
    data: { object: refund, previous_attributes: { status: previous } },
  });
  emit(world, { type: "refund.failed", data: { object: refund } });
}
