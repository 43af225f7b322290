import "server-only";
import type Stripe from "stripe";
import type { DisputeCalls, DisputeFacts } from "#lib/adapters/stripe/disputes-port.ts";
import { idOf } from "#lib/adapters/stripe/facts.ts";
import { guarded } from "#lib/adapters/stripe/guarded.ts";
import { type Currency, money } from "#lib/money/money.ts";

export function disputeCalls(stripe: Stripe): DisputeCalls {
  return {
    retrieveDispute: (id) => guarded(async () => disputeFacts(await stripe.disputes.retrieve(id))),
    submitEvidence: (id, texts, isFinal, idempotencyKey) =>
      guarded(async () =>
        disputeFacts(
          await stripe.disputes.update(id, { evidence: { ...texts }, submit: isFinal }, { idempotencyKey }),
        ),
      ),
    acceptDispute: (id, idempotencyKey) =>
      guarded(async () => disputeFacts(await stripe.disputes.close(id, {}, { idempotencyKey }))),
    retrieveFraudWarning: (id) =>
      guarded(async () => {
        const warning = await stripe.radar.earlyFraudWarnings.retrieve(id);
        const { actionable: isActionable } = warning;
        return { id, charge: idOf(warning.charge), isOpen: true, isActionable };
      }),
    retrieveReview: (id) =>
      guarded(async () => {
        const review = await stripe.reviews.retrieve(id);
        const { open: isOpen, reason } = review;
        return { id, charge: idOf(review.charge), isOpen, isActionable: isOpen, reason };
      }),
  };
}

function disputeFacts(d: Stripe.Dispute): DisputeFacts {
  const { due_by: dueBy } = d.evidence_details;
  return {
    id: d.id,
    charge: idOf(d.charge) ?? "",
    paymentIntent: idOf(d.payment_intent),
    status: d.status,
    reason: d.reason,
    amount: inMoney(d.amount, d.currency),
    openedAt: new Date(d.created * 1000),
    dueBy: dueBy === null ? null : new Date(dueBy * 1000),
    movements: d.balance_transactions.map(({ id, amount, fee, currency }) => ({
      id,
      amount: inMoney(amount, currency),
      fee: inMoney(fee, currency),
    })),
  };
}

const inMoney = (minor: number, currency: string) => money(minor, currency.toUpperCase() as Currency);
