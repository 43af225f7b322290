import "server-only";
import { onAccount } from "#features/webhooks/events/account.ts";
import { onChargeRefunded } from "#features/webhooks/events/charge-refunded.ts";
import { onChargeUpdated } from "#features/webhooks/events/charge-updated.ts";
import { onSession } from "#features/webhooks/events/checkout-session.ts";
import { onDispute } from "#features/webhooks/events/dispute.ts";
import { onFraudWarning } from "#features/webhooks/events/fraud-warning.ts";
import { onPaymentFailed } from "#features/webhooks/events/payment-intent-failed.ts";
import { onPayout } from "#features/webhooks/events/payout.ts";
import { onRefund } from "#features/webhooks/events/refund.ts";
import { onReview } from "#features/webhooks/events/review.ts";
import { onTransfer } from "#features/webhooks/events/transfer.ts";
import type { EventHandler } from "#features/webhooks/schema.ts";

/** What each kind of event sets off. Kinds that are not listed are stored and ignored. */
export const handlers: Readonly<Record<string, EventHandler>> = {
  "checkout.session.completed": onSession,
  "checkout.session.async_payment_succeeded": onSession,
  "checkout.session.async_payment_failed": onSession,
  "checkout.session.expired": onSession,
  "payment_intent.payment_failed": onPaymentFailed,
  "charge.updated": onChargeUpdated,
  "charge.refunded": onChargeRefunded,
  "payout.created": onPayout,
  "payout.paid": onPayout,
  "payout.failed": onPayout,
  "payout.canceled": onPayout,
  "payout.updated": onPayout,
  "payout.reconciliation_completed": onPayout,
  "refund.created": onRefund,
  "refund.updated": onRefund,
  "refund.failed": onRefund,
  "charge.dispute.created": onDispute,
  "charge.dispute.updated": onDispute,
  "charge.dispute.closed": onDispute,
  "charge.dispute.funds_withdrawn": onDispute,
  "charge.dispute.funds_reinstated": onDispute,
  "radar.early_fraud_warning.created": onFraudWarning,
  "radar.early_fraud_warning.updated": onFraudWarning,
  "transfer.created": onTransfer,
  "transfer.updated": onTransfer,
  "transfer.reversed": onTransfer,
  "account.updated": onAccount,
  "account.external_account.created": onAccount,
  "account.external_account.updated": onAccount,
  "account.external_account.deleted": onAccount,
  "review.opened": onReview,
  "review.closed": onReview,
};
