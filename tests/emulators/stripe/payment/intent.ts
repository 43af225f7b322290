import type Stripe from "stripe";
import { newId } from "#tests/emulators/stripe/ids.ts";
import { emit } from "#tests/emulators/stripe/webhooks/emit.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

function buildIntent(world: World, session: Stripe.Checkout.Session): Stripe.PaymentIntent {
  const plan = world.state.intent_plans[session.id];
  const id = newId("pi_");
  return {
    id,
    object: "payment_intent",
    allowed_payment_method_types: session.allowed_payment_method_types,
    amount: session.amount_total ?? 0,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: "automatic_async",
    client_secret: `${id}_secret_${id.slice(-12)}`,
    confirmation_method: "automatic",
    created: world.now(),
    currency: session.currency ?? "",
    customer: session.customer,
    customer_account: null,
    description: plan?.description ?? null,
    excluded_payment_method_types: session.excluded_payment_method_types ?? null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: { enabled: false },
    metadata: plan?.metadata ?? {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: {
        installments: null,
        mandate_options: null,
        network: null,
        request_three_d_secure: "automatic",
      },
    },
    payment_method_types: session.payment_method_types,
    payment_record: null,
    processing: null,
    receipt_email: plan?.receipt_email ?? null,
    review: null,
    setup_future_usage: null,
    shipping: plan?.shipping ?? null,
    source: null,
    statement_descriptor: plan?.statement_descriptor ?? null,
    statement_descriptor_suffix: plan?.statement_descriptor_suffix ?? null,
    status: "requires_payment_method",
    transfer_data: null,
    transfer_group: plan?.transfer_group ?? null,
  };
}

/** The session's intent; made (and announced) by the first attempt to pay, as in Stripe. */
export function intentOf(world: World, session: Stripe.Checkout.Session): Stripe.PaymentIntent {
  const existing =
    typeof session.payment_intent === "string"
      ? world.state.payment_intents[session.payment_intent]
      : undefined;
  if (existing) return existing;
  const intent = buildIntent(world, session);
  world.state.payment_intents[intent.id] = intent;
  session.payment_intent = intent.id;
  emit(world, { type: "payment_intent.created", data: { object: intent } });
  return intent;
}
