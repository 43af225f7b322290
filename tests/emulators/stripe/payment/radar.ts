import type Stripe from "stripe";
import { noSuch } from "#tests/emulators/stripe/http/errors.ts";
import { newId } from "#tests/emulators/stripe/ids.ts";
import { emit } from "#tests/emulators/stripe/webhooks/emit.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

/** The card's bank warns that a payment may be fraud. Event: radar.early_fraud_warning.created. */
export function warnOfFraud(
  world: World,
  charge: Stripe.Charge,
  actionable: boolean,
): Stripe.Radar.EarlyFraudWarning {
  const warning: Stripe.Radar.EarlyFraudWarning = {
    id: newId("issfr_"),
    object: "radar.early_fraud_warning",
    actionable,
    charge: charge.id,
    created: world.now(),
    fraud_type: "unauthorized_use_of_card",
    livemode: false,
    ...(charge.payment_intent ? { payment_intent: charge.payment_intent } : {}),
  };
  world.state.fraud_warnings[warning.id] = warning;
  emit(world, { type: "radar.early_fraud_warning.created", data: { object: warning } });
  return warning;
}

/** A payment is set aside for a person. Event: review.opened. */
export function openReview(world: World, charge: Stripe.Charge): Stripe.Review {
  const review: Stripe.Review = {
    id: newId("prv_"),
    object: "review",
    billing_zip: null,
    charge: charge.id,
    closed_reason: null,
    created: world.now(),
    ip_address: null,
    ip_address_location: null,
    livemode: false,
    open: true,
    opened_reason: "rule",
    ...(charge.payment_intent ? { payment_intent: charge.payment_intent } : {}),
    reason: "rule",
    session: null,
  };
  world.state.reviews[review.id] = review;
  charge.review = review.id;
  emit(world, { type: "review.opened", data: { object: review } });
  return review;
}

/** A person looked. Event: review.closed. */
export function closeReview(
  world: World,
  charge: Stripe.Charge,
  reason: NonNullable<Stripe.Review["closed_reason"]> &
    ("approved" | "refunded" | "refunded_as_fraud" | "disputed"),
): Stripe.Review {
  const review = Object.values(world.state.reviews).find((each) => each.charge === charge.id && each.open);
  if (!review) throw noSuch("review", charge.id, "charge");
  review.open = false;
  review.closed_reason = reason;
  review.reason = reason;
  charge.review = null;
  emit(world, { type: "review.closed", data: { object: review } });
  return review;
}
