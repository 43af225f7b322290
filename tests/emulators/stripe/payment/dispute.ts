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

/** Where a dispute may stand; `created` is how the control route names the first one. */
export const STAGES = [
  "created",
  "warning_needs_response",
  "warning_under_review",
  "warning_closed",
  "prevented",
  "needs_response",
  "under_review",
  "won",
  "lost",
  "appeal_needs_response",
  "appeal_under_review",
] as const;
export type Stage = (typeof STAGES)[number];

/** What may follow what: an inquiry closes or becomes a dispute, a lost dispute may be appealed. */
const NEXT: Record<string, readonly Stage[]> = {
  warning_needs_response: ["warning_under_review", "warning_closed", "prevented", "needs_response"],
  warning_under_review: ["warning_closed", "needs_response", "under_review"],
  needs_response: ["under_review", "won", "lost"],
  under_review: ["won", "lost"],
  lost: ["appeal_needs_response"],
  appeal_needs_response: ["appeal_under_review", "won", "lost"],
  appeal_under_review: ["won", "lost"],
};

const isClosed = (status: string) => ["won", "lost", "warning_closed", "prevented"].includes(status);
/** Whether the bank holds the money while a dispute stands there. */
const isTaken = (status: string) => !(status.startsWith("warning_") || ["won", "prevented"].includes(status));

/**
 * Opens a dispute over a charge or a part of it, or an inquiry, which takes no money. Events: charge.dispute.created, and
 * …funds_withdrawn when money is taken.
 */
export function openDispute(
  world: World,
  charge: Stripe.Charge,
  { amount = charge.amount, asInquiry = false } = {},
): Stripe.Dispute {
  if (charge.status !== "succeeded" || charge.disputed) {
    throw refused(
      `Charge ${charge.id} cannot be disputed (status ${charge.status}, disputed ${charge.disputed}).`,
    );
  }
  settleChargeNow(world, charge.id);
  const dispute = buildDispute(world, charge);
  dispute.amount = amount;
  if (asInquiry) {
    dispute.status = "warning_needs_response";
    dispute.is_charge_refundable = true;
    const card = dispute.payment_method_details?.card;
    if (card) card.case_type = "inquiry";
  }
  world.state.disputes[dispute.id] = dispute;
  // An inquiry leaves the charge refundable; a dispute does not.
  charge.disputed = !asInquiry;
  if (!asInquiry) move(world, dispute, "withdrawn");
  emit(world, { type: "charge.dispute.created", data: { object: dispute } });
  if (!asInquiry) emit(world, { type: "charge.dispute.funds_withdrawn", data: { object: dispute } });
  return dispute;
}

/** Moves a dispute on, with the money it takes or gives back. Events: charge.dispute.updated or …closed, and those of the money. */
export function moveDispute(world: World, dispute: Stripe.Dispute, stage: Stage): Stripe.Dispute {
  const before = dispute.status;
  if (stage === "created" || !NEXT[before]?.includes(stage)) {
    throw refused(`Dispute ${dispute.id} cannot go from ${before} to ${stage}.`);
  }
  dispute.status = stage;
  const taken = isTaken(stage);
  if (taken && !isTaken(before)) {
    dispute.is_charge_refundable = false;
    const charge = world.state.charges[String(dispute.charge)];
    if (charge) charge.disputed = true;
    move(world, dispute, "withdrawn");
  }
  // A dispute that was lost keeps the money; winning an appeal brings it back.
  const isBack = stage === "won";
  if (isBack) move(world, dispute, "reinstated");
  const type = isClosed(stage) ? "charge.dispute.closed" : "charge.dispute.updated";
  emit(world, { type, data: { object: dispute, previous_attributes: { status: before } } });
  if (taken && !isTaken(before)) {
    emit(world, { type: "charge.dispute.funds_withdrawn", data: { object: dispute } });
  }
  if (isBack) emit(world, { type: "charge.dispute.funds_reinstated", data: { object: dispute } });
  return dispute;
}

/** Evidence was given in for good: the bank looks at it. The words `winning_evidence` and `losing_evidence` decide at once. */
export function submitDispute(world: World, dispute: Stripe.Dispute): void {
  const { evidence_details: details } = dispute;
  details.submission_count += 1;
  details.submission_method = "manual";
  const waits = dispute.status;
  if (waits === "warning_needs_response") moveDispute(world, dispute, "warning_under_review");
  else if (waits === "appeal_needs_response") moveDispute(world, dispute, "appeal_under_review");
  else moveDispute(world, dispute, "under_review");
  const told = dispute.evidence.uncategorized_text ?? "";
  const isInquiry = dispute.status === "warning_under_review";
  if (told.includes("winning_evidence")) moveDispute(world, dispute, isInquiry ? "warning_closed" : "won");
  else if (told.includes("losing_evidence") && !isInquiry) moveDispute(world, dispute, "lost");
}
