import type Stripe from "stripe";
import { refused } from "#tests/emulators/stripe/http/errors.ts";
import { newId } from "#tests/emulators/stripe/ids.ts";
import { book } from "#tests/emulators/stripe/payment/balance.ts";
import { emptyEvidence } from "#tests/emulators/stripe/payment/evidence.ts";
import { settleChargeNow } from "#tests/emulators/stripe/payment/later.ts";
import { disputeFee } from "#tests/emulators/stripe/payment/tariff.ts";
import { emit } from "#tests/emulators/stripe/webhooks/emit.ts";
import { snapshot, type World } from "#tests/emulators/stripe/world.ts";

function buildDispute(world: World, charge: Stripe.Charge): Stripe.Dispute {
  return {
    id: newId("du_"),
    object: "dispute",
    amount: charge.amount,
    balance_transactions: [],
    charge: charge.id,
    created: world.now(),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: emptyEvidence(),
    evidence_details: {
      due_by: world.now() + 9 * 24 * 3600,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: "not_submitted",
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    network_reason_code: "10.4",
    payment_intent: charge.payment_intent,
    payment_method_details: {
      type: "card",
      card: { brand: "visa", case_type: "chargeback", network: "visa", network_reason_code: "10.4" },
    },
    reason: "fraudulent",
    status: "needs_response",
  };
}

function move(world: World, dispute: Stripe.Dispute, direction: "withdrawn" | "reinstated"): void {
  const withdrawn = direction === "withdrawn";
  const transaction = book(world, {
    amount: withdrawn ? -dispute.amount : dispute.amount,
    fee: withdrawn ? disputeFee(dispute.currency) : 0,
    currency: dispute.currency,
    source: dispute.id,
    type: "adjustment",
    category: withdrawn ? "dispute" : "dispute_reversal",
    description: withdrawn ? `Chargeback withdrawal for ${dispute.charge}` : `Chargeback reversal`,
  });
  dispute.balance_transactions.push(snapshot(transaction));
}

/** Opens a dispute over the whole charge. Events: charge.dispute.created, …funds_withdrawn. */
export function openDispute(world: World, charge: Stripe.Charge): Stripe.Dispute {
  if (charge.status !== "succeeded" || charge.disputed) {
    throw refused(
      `Charge ${charge.id} cannot be disputed (status ${charge.status}, disputed ${charge.disputed}).`,
    );
  }
  settleChargeNow(world, charge.id);
  const dispute = buildDispute(world, charge);
  world.state.disputes[dispute.id] = dispute;
  charge.disputed = true;
  move(world, dispute, "withdrawn");
  emit(world, { type: "charge.dispute.created", data: { object: dispute } });
  emit(world, { type: "charge.dispute.funds_withdrawn", data: { object: dispute } });
  return dispute;
}

/** Closes a dispute. Events: charge.dispute.closed, and …funds_reinstated when it is won. */
export function closeDispute(world: World, dispute: Stripe.Dispute, outcome: "won" | "lost"): void {
  if (dispute.status === "won" || dispute.status === "lost") {
    throw refused(`Dispute ${dispute.id} is closed already (${dispute.status}).`);
  }
  dispute.status = outcome;
  if (outcome === "won") move(world, dispute, "reinstated");
  emit(world, { type: "charge.dispute.closed", data: { object: dispute } });
  if (outcome === "won") {
    emit(world, { type: "charge.dispute.funds_reinstated", data: { object: dispute } });
  }
}
