import type Stripe from "stripe";
import { refused } from "#tests/emulators/stripe/http/errors.ts";
import { PAYING_CARD, type TestCard } from "#tests/emulators/stripe/payment/cards.ts";
import { buildCharge } from "#tests/emulators/stripe/payment/charge.ts";
import { intentOf } from "#tests/emulators/stripe/payment/intent.ts";
import { postpone } from "#tests/emulators/stripe/payment/later.ts";
import { createCustomer } from "#tests/emulators/stripe/resources/customer-object.ts";
import { emit } from "#tests/emulators/stripe/webhooks/emit.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

type Session = Stripe.Checkout.Session;

export interface Buyer {
  email: string | null;
  /** The terms were ticked; kept as the session's consent when it asked for it. */
  terms: boolean;
}

function emailOf(session: Session, buyer: Buyer): string | null {
  return session.customer_details?.email ?? buyer.email;
}

/** Fails an attempt: the session stays open and the buyer may try again. */
export function decline(world: World, session: Session, card: TestCard, buyer: Buyer): Stripe.PaymentIntent {
  requireOpen(session);
  const intent = intentOf(world, session);
  const charge = buildCharge(world, intent, {
    card,
    status: "failed",
    email: emailOf(session, buyer),
    authenticated: false,
  });
  world.state.charges[charge.id] = charge;
  intent.status = "requires_payment_method";
  intent.next_action = null;
  intent.latest_charge = charge.id;
  intent.last_payment_error = {
    type: "card_error",
    code: "card_declined",
    decline_code: card.declineCode ?? "generic_decline",
    charge: charge.id,
    doc_url: "https://docs.stripe.com/error-codes#card-declined",
    message: charge.failure_message ?? "Your card was declined.",
  };
  emit(world, { type: "charge.failed", data: { object: charge } });
  emit(world, { type: "payment_intent.payment_failed", data: { object: intent } });
  return intent;
}

/** Asks for 3-D Secure: the buyer is sent to the challenge page. */
export function challenge(world: World, session: Session): Stripe.PaymentIntent {
  requireOpen(session);
  const intent = intentOf(world, session);
  intent.status = "requires_action";
  intent.next_action = {
    type: "redirect_to_url",
    redirect_to_url: {
      return_url: session.url,
      url: `${world.url}/c/pay/${session.id}/authenticate`,
    },
  };
  emit(world, { type: "payment_intent.requires_action", data: { object: intent } });
  return intent;
}

/** The buyer failed the challenge: nothing was charged, the session stays open. */
export function failChallenge(world: World, session: Session): void {
  requireOpen(session);
  const intent = intentOf(world, session);
  intent.status = "requires_payment_method";
  intent.next_action = null;
  intent.last_payment_error = {
    type: "invalid_request_error",
    code: "payment_intent_authentication_failure",
    doc_url: "https://docs.stripe.com/error-codes#payment-intent-authentication-failure",
    message: "The provided payment method has failed authentication.",
  };
  emit(world, { type: "payment_intent.payment_failed", data: { object: intent } });
}

function completeSession(world: World, session: Session, buyer: Buyer): void {
  const email = emailOf(session, buyer);
  session.status = "complete";
  session.url = null;
  session.customer_details = {
    address: null,
    business_name: null,
    individual_name: null,
    name: null,
    phone: null,
    tax_exempt: "none",
    tax_ids: [],
    ...session.customer_details,
    email,
  };
  if (session.consent_collection?.terms_of_service === "required") {
    session.consent = { promotions: null, terms_of_service: "accepted" };
  }
  if (session.customer === null && session.customer_creation === "always") {
    session.customer = createCustomer(world, { email }).id;
  }
}

function succeed(world: World, session: Session, charge: Stripe.Charge): void {
  const intent = intentOf(world, session);
  intent.status = "succeeded";
  intent.amount_received = intent.amount;
  intent.last_payment_error = null;
  intent.next_action = null;
  intent.processing = null;
  intent.latest_charge = charge.id;
  intent.payment_method = charge.payment_method;
  intent.customer = session.customer;
  session.payment_status = "paid";
  emit(world, { type: "payment_intent.succeeded", data: { object: intent } });
  emit(world, { type: "charge.succeeded", data: { object: charge } });
  postpone(world, { kind: "settle_charge", id: charge.id });
}

/** Pays an open session. Events: payment_intent.succeeded, charge.succeeded, checkout.session.completed. */
export function pay(
  world: World,
  session: Session,
  buyer: Buyer,
  card: TestCard = PAYING_CARD,
  authenticated = false,
): void {
  requireOpen(session);
  completeSession(world, session, buyer);
  const intent = intentOf(world, session);
  const email = emailOf(session, buyer);
  const charge = buildCharge(world, intent, { card, status: "succeeded", email, authenticated });
  charge.customer = session.customer;
  world.state.charges[charge.id] = charge;
  succeed(world, session, charge);
  emit(world, { type: "checkout.session.completed", data: { object: session } });
}

/** Completes the session with a slow method: the money is not there yet. */
export function payLater(world: World, session: Session, buyer: Buyer): void {
  requireOpen(session);
  completeSession(world, session, buyer);
  const intent = intentOf(world, session);
  const email = emailOf(session, buyer);
  const charge = buildCharge(world, intent, {
    card: PAYING_CARD,
    status: "pending",
    email,
    authenticated: false,
  });
  world.state.charges[charge.id] = charge;
  intent.status = "processing";
  intent.latest_charge = charge.id;
  emit(world, { type: "payment_intent.processing", data: { object: intent } });
  emit(world, { type: "charge.pending", data: { object: charge } });
  emit(world, { type: "checkout.session.completed", data: { object: session } });
}

function pendingCharge(world: World, session: Session): Stripe.Charge {
  const intent = intentOf(world, session);
  const charge = typeof intent.latest_charge === "string" ? world.state.charges[intent.latest_charge] : null;
  if (charge?.status !== "pending") {
    throw refused(`This session has no payment in progress (status ${session.status}).`);
  }
  return charge;
}

/** The money of a slow method arrived. */
export function arrive(world: World, session: Session): void {
  const charge = pendingCharge(world, session);
  charge.status = "succeeded";
  charge.paid = true;
  charge.captured = true;
  charge.amount_captured = charge.amount;
  succeed(world, session, charge);
  emit(world, { type: "checkout.session.async_payment_succeeded", data: { object: session } });
}

/** The money of a slow method will not come. */
export function fallThrough(world: World, session: Session): void {
  const charge = pendingCharge(world, session);
  const intent = intentOf(world, session);
  charge.status = "failed";
  charge.failure_code = "payment_method_provider_decline";
  charge.failure_message = "The payment failed.";
  intent.status = "requires_payment_method";
  intent.last_payment_error = {
    type: "invalid_request_error",
    code: "payment_method_provider_decline",
    charge: charge.id,
    message: "The payment failed.",
  };
  emit(world, { type: "charge.failed", data: { object: charge } });
  emit(world, { type: "payment_intent.payment_failed", data: { object: intent } });
  emit(world, { type: "checkout.session.async_payment_failed", data: { object: session } });
}

function requireOpen(session: Session): void {
  if (session.status === "open") return;
  throw refused(`This Checkout Session is ${session.status}; only an open one can be paid.`);
}
