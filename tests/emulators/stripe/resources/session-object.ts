import type Stripe from "stripe";
import { newId } from "#tests/emulators/stripe/ids.ts";
import type { SessionRequest } from "#tests/emulators/stripe/resources/session-params.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

function consentCollection(request: SessionRequest): Stripe.Checkout.Session.ConsentCollection | null {
  if (request.terms === null && request.promotions === null) return null;
  return {
    payment_method_reuse_agreement: null,
    promotions: request.promotions,
    terms_of_service: request.terms,
  };
}

function invoiceCreation(): Stripe.Checkout.Session.InvoiceCreation {
  return {
    enabled: false,
    invoice_data: {
      account_tax_ids: null,
      custom_fields: null,
      description: null,
      footer: null,
      issuer: null,
      metadata: {},
      rendering_options: null,
    },
  };
}

function money(
  request: SessionRequest,
): Pick<
  Stripe.Checkout.Session,
  "amount_subtotal" | "amount_total" | "currency" | "shipping_cost" | "shipping_options" | "total_details"
> {
  const subtotal = request.lines.reduce((sum, line) => sum + line.amount_total, 0);
  const chosen = request.rates[0];
  const shipping = chosen?.fixed_amount?.amount ?? 0;
  return {
    amount_subtotal: subtotal,
    amount_total: subtotal + shipping,
    currency: request.currency,
    shipping_cost: chosen
      ? { amount_subtotal: shipping, amount_tax: 0, amount_total: shipping, shipping_rate: chosen.id }
      : null,
    shipping_options: request.rates.map((rate) => ({
      shipping_amount: rate.fixed_amount?.amount ?? 0,
      shipping_rate: rate.id,
    })),
    total_details: { amount_discount: 0, amount_shipping: shipping, amount_tax: 0 },
  };
}

function customerDetails(request: SessionRequest): Stripe.Checkout.Session.CustomerDetails | null {
  if (request.customerEmail === null) return null;
  return {
    address: null,
    business_name: null,
    email: request.customerEmail,
    individual_name: null,
    name: null,
    phone: null,
    tax_exempt: "none",
    tax_ids: null,
  };
}

/** A new open session as Stripe answers it; amounts in minor units, times in seconds. */
export function buildSession(world: World, request: SessionRequest): Stripe.Checkout.Session {
  const id = newId("cs_test_");
  return {
    id,
    object: "checkout.session",
    adaptive_pricing: { enabled: request.adaptivePricing },
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: request.allowed,
    ...money(request),
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: request.billingAddress,
    cancel_url: request.cancelUrl,
    client_reference_id: request.clientReferenceId,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: consentCollection(request),
    created: world.now(),
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: null,
      terms_of_service_acceptance: null,
    },
    customer: request.customer,
    customer_account: null,
    customer_creation: request.customer ? null : (request.customerCreation ?? "if_required"),
    customer_details: customerDetails(request),
    customer_email: request.customerEmail,
    discounts: [],
    ...(request.excluded ? { excluded_payment_method_types: request.excluded } : {}),
    expires_at: request.expiresAt,
    integration_identifier: null,
    invoice: null,
    invoice_creation: invoiceCreation(),
    livemode: false,
    locale: request.locale,
    managed_payments: { enabled: false },
    metadata: request.metadata,
    mode: "payment",
    origin_context: request.originContext,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: "if_required",
    payment_method_configuration_details: null,
    payment_method_options: { card: { request_three_d_secure: "automatic" } },
    payment_method_types: request.methods,
    payment_status: "unpaid",
    permissions: null,
    phone_number_collection: { enabled: request.phone },
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    status: "open",
    submit_type: request.submitType,
    subscription: null,
    success_url: request.successUrl,
    ui_mode: "hosted_page",
    url: `${world.url}/c/pay/${id}`,
    wallet_options: null,
  };
}
