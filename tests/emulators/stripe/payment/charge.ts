import type Stripe from "stripe";
import { newId } from "#tests/emulators/stripe/ids.ts";
import type { TestCard } from "#tests/emulators/stripe/payment/cards.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

function cardDetails(
  world: World,
  card: TestCard,
  amount: number,
  authenticated: boolean,
): Stripe.Charge.PaymentMethodDetails.Card {
  return {
    amount_authorized: card.behaviour === "declines" ? null : amount,
    authorization_code: card.behaviour === "declines" ? null : "123456",
    brand: "visa",
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
    country: "FR",
    electronic_commerce_indicator: null,
    exp_month: 12,
    exp_year: new Date(world.now() * 1000).getUTCFullYear() + 4,
    fingerprint: `standin${card.number.slice(-4)}`,
    funding: "credit",
    installments: null,
    last4: card.number.slice(-4),
    mandate: null,
    network: "visa",
    network_transaction_id: null,
    regulated_status: "unregulated",
    three_d_secure: authenticated
      ? {
          authentication_flow: "challenge",
          electronic_commerce_indicator: "05",
          exemption_indicator: null,
          result: "authenticated",
          result_reason: null,
          transaction_id: null,
          version: "2.2.0",
        }
      : null,
    transaction_link_id: null,
    wallet: null,
  };
}

function outcome(card: TestCard, ok: boolean): Stripe.Charge.Outcome {
  return {
    advice_code: ok ? null : "try_again_later",
    network_advice_code: null,
    network_decline_code: ok ? null : "05",
    network_status: ok ? "approved_by_network" : "declined_by_network",
    reason: ok ? null : (card.declineCode ?? "generic_decline"),
    risk_level: "normal",
    risk_score: 10,
    seller_message: ok
      ? "Payment complete."
      : "The bank did not return any further details with this decline.",
    type: ok ? "authorized" : "issuer_declined",
  };
}

/** The charge of one attempt: succeeded, failed, or pending for a slow method. Not stored yet. */
export function buildCharge(
  world: World,
  intent: Stripe.PaymentIntent,
  attempt: {
    card: TestCard;
    status: "succeeded" | "failed" | "pending";
    email: string | null;
    authenticated: boolean;
  },
): Stripe.Charge {
  const ok = attempt.status === "succeeded";
  const failed = attempt.status === "failed";
  const id = newId("ch_");
  return {
    id,
    object: "charge",
    amount: intent.amount,
    amount_captured: ok ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { address: null, email: attempt.email, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: "SANAD STAND-IN",
    captured: ok,
    created: world.now(),
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: failed ? "card_declined" : null,
    failure_message: failed ? "Your card was declined." : null,
    fraud_details: {},
    livemode: false,
    metadata: { ...intent.metadata },
    on_behalf_of: null,
    outcome: attempt.status === "pending" ? null : outcome(attempt.card, ok),
    paid: ok,
    payment_intent: intent.id,
    payment_method: newId("pm_"),
    payment_method_details: {
      type: "card",
      card: cardDetails(world, attempt.card, intent.amount, attempt.authenticated),
    },
    radar_options: {},
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: intent.shipping,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: attempt.status,
    transfer_data: null,
    transfer_group: intent.transfer_group,
  };
}
