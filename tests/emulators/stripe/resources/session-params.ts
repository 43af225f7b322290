import type Stripe from "stripe";
import { invalid, noSuch } from "#tests/emulators/stripe/http/errors.ts";
import type { Params } from "#tests/emulators/stripe/http/params.ts";
import { minimumAmount } from "#tests/emulators/stripe/payment/tariff.ts";
import { readPlan } from "#tests/emulators/stripe/resources/intent-plan.ts";
import { readLineItem } from "#tests/emulators/stripe/resources/line-item.ts";
import { readShippingRate } from "#tests/emulators/stripe/resources/shipping-rate.ts";
import type { IntentPlan } from "#tests/emulators/stripe/state.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

/** Checkout's languages. Arabic is not among them: asking for it is an error. */
const LOCALES =
  "auto bg cs da de el en en-GB es es-419 et fi fil fr fr-CA hi-IN hr hu id it ja ko lt lv ms mt nb nl pl pt pt-BR ro ru sk sl sv th tr vi zh zh-HK zh-TW".split(
    " ",
  );

/** Methods this account has on; `allowed_payment_method_types` filters them and drops the rest silently. */
const ENABLED_METHODS = ["card", "link"];

const HALF_HOUR = 30 * 60;
const DAY = 24 * 3600;

export interface SessionRequest {
  lines: Stripe.LineItem[];
  products: Stripe.Product[];
  rates: Stripe.ShippingRate[];
  plan: IntentPlan;
  currency: string;
  allowed: string[] | null;
  excluded: string[] | null;
  methods: string[];
  expiresAt: number;
  successUrl: string;
  cancelUrl: string;
  locale: string | null;
  customer: string | null;
  customerEmail: string | null;
  customerCreation: "always" | "if_required" | null;
  clientReferenceId: string | null;
  metadata: Stripe.Metadata;
  adaptivePricing: boolean;
  terms: "none" | "required" | null;
  promotions: "auto" | "none" | null;
  submitType: "auto" | "book" | "donate" | "pay" | null;
  billingAddress: "auto" | "required" | null;
  phone: boolean;
  originContext: "mobile_app" | "web" | null;
}

function readUrl(params: Params, key: string): string {
  const text = params.required(key);
  const url = URL.parse(text.replaceAll("{CHECKOUT_SESSION_ID}", "id"));
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) {
    throw invalid("Not a valid URL", { param: key, code: "url_invalid" });
  }
  return text;
}

function readExpiry(world: World, params: Params): number {
  const given = params.whole("expires_at", 0, Number.MAX_SAFE_INTEGER);
  if (given === null) return world.now() + DAY;
  if (given < world.now() + HALF_HOUR) {
    throw invalid("The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.", {
      param: "expires_at",
    });
  }
  if (given > world.now() + DAY) {
    throw invalid("The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.", {
      param: "expires_at",
    });
  }
  return given;
}

function readMethods(params: Params): Pick<SessionRequest, "allowed" | "excluded" | "methods"> {
  if (params.has("payment_method_types")) {
    throw invalid(
      "The `payment_method_types` parameter is no longer supported. Use `allowed_payment_method_types` or " +
        "`excluded_payment_method_types` instead.",
      { param: "payment_method_types", code: "payment_method_types_no_longer_supported" },
    );
  }
  const allowed = params.has("allowed_payment_method_types")
    ? params.texts("allowed_payment_method_types")
    : null;
  const excluded = params.has("excluded_payment_method_types")
    ? params.texts("excluded_payment_method_types")
    : null;
  const methods = ENABLED_METHODS.filter(
    (method) => (allowed?.includes(method) ?? true) && !excluded?.includes(method),
  );
  if (methods.length === 0) {
    throw invalid("No valid payment method types for this Checkout Session.", {
      param: allowed ? "allowed_payment_method_types" : "excluded_payment_method_types",
    });
  }
  return { allowed, excluded, methods };
}

function oneCurrency(lines: Stripe.LineItem[], rates: Stripe.ShippingRate[], given: string | null): string {
  const currency = given?.toLowerCase() ?? lines[0]?.currency ?? "";
  const wrongLine = lines.findIndex((line) => line.currency !== currency);
  if (wrongLine >= 0) {
    throw invalid("All line items must have the same currency.", {
      param: `line_items[${wrongLine}][price_data][currency]`,
    });
  }
  const wrongRate = rates.findIndex((rate) => rate.fixed_amount?.currency !== currency);
  if (wrongRate >= 0) {
    throw invalid(`The shipping rate's currency must be the session's currency (${currency}).`, {
      param: `shipping_options[${wrongRate}][shipping_rate_data][fixed_amount][currency]`,
    });
  }
  return currency;
}

function readCustomer(world: World, params: Params): Pick<SessionRequest, "customer" | "customerEmail"> {
  const customer = params.text("customer");
  const customerEmail = params.text("customer_email", 800);
  if (customer !== null && customerEmail !== null) {
    throw invalid("You may only specify one of these parameters: customer, customer_email.", {
      param: "customer",
    });
  }
  if (customer !== null) {
    const found = world.state.customers[customer];
    if (!found || found.deleted) throw noSuch("customer", customer, "customer", 400);
  }
  if (customerEmail !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(customerEmail)) {
    throw invalid(`Invalid email address: ${customerEmail}`, {
      param: "customer_email",
      code: "email_invalid",
    });
  }
  return { customer, customerEmail };
}

/** Switches that the stand-in knows only as "off". */
function refuseOn(params: Params): void {
  const off = (value: boolean | null | undefined, param: string) => {
    if (value) throw invalid(`The stand-in does not model ${param} = true.`, { param });
  };
  off(params.child("automatic_tax")?.flag("enabled"), "automatic_tax[enabled]");
  off(params.child("invoice_creation")?.flag("enabled"), "invoice_creation[enabled]");
  const recovery = params.child("after_expiration")?.child("recovery");
  off(recovery?.flag("enabled"), "after_expiration[recovery][enabled]");
  off(recovery?.flag("allow_promotion_codes"), "after_expiration[recovery][allow_promotion_codes]");
  off(params.flag("allow_promotion_codes"), "allow_promotion_codes");
}

/** Reads and checks the parameters of `POST /v1/checkout/sessions` as the API version documents them. */
export function readSessionRequest(world: World, params: Params): SessionRequest {
  if (params.oneOf("mode", ["payment", "setup", "subscription"]) !== "payment") {
    throw invalid("The stand-in models mode = payment only.", { param: "mode" });
  }
  params.oneOf("ui_mode", ["hosted_page"]);
  const methods = readMethods(params);
  const items = params.items("line_items");
  if (items.length === 0) params.missing("line_items");
  if (items.length > 100) {
    throw invalid("You can only have up to 100 line items.", { param: "line_items" });
  }
  const read = items.map((item) => readLineItem(world, item));
  const lines = read.map(({ line }) => line);
  const options = params.items("shipping_options");
  if (options.length > 5) {
    throw invalid("You can specify up to 5 shipping options.", { param: "shipping_options" });
  }
  const rates = options.map((option) =>
    readShippingRate(world, option.child("shipping_rate_data") ?? option.missing("shipping_rate_data")),
  );
  const currency = oneCurrency(lines, rates, params.text("currency"));
  const total =
    lines.reduce((sum, line) => sum + line.amount_total, 0) + (rates[0]?.fixed_amount?.amount ?? 0);
  if (total < minimumAmount(currency)) {
    throw invalid(`The Checkout Session's total amount due must be at least ${minimumAmount(currency)}.`, {
      code: "amount_too_small",
      param: "line_items",
    });
  }
  const locale = params.text("locale");
  if (locale !== null && !LOCALES.includes(locale)) {
    throw invalid(`Invalid locale: must be one of ${LOCALES.join(", ")}`, { param: "locale" });
  }
  refuseOn(params);
  const consent = params.child("consent_collection");
  const request: SessionRequest = {
    lines,
    products: read.map(({ product }) => product),
    rates,
    currency,
    locale,
    ...methods,
    ...readCustomer(world, params),
    plan: readPlan(params.child("payment_intent_data")),
    expiresAt: readExpiry(world, params),
    successUrl: readUrl(params, "success_url"),
    cancelUrl: readUrl(params, "cancel_url"),
    customerCreation: params.oneOf("customer_creation", ["always", "if_required"]),
    clientReferenceId: params.text("client_reference_id", 200),
    metadata: params.metadata("metadata"),
    adaptivePricing: params.child("adaptive_pricing")?.flag("enabled") ?? false,
    terms: consent?.oneOf("terms_of_service", ["none", "required"]) ?? null,
    promotions: consent?.oneOf("promotions", ["auto", "none"]) ?? null,
    submitType: params.oneOf("submit_type", ["auto", "book", "donate", "pay"]),
    billingAddress: params.oneOf("billing_address_collection", ["auto", "required"]),
    phone: params.child("phone_number_collection")?.flag("enabled") ?? false,
    originContext: params.oneOf("origin_context", ["mobile_app", "web"]),
  };
  params.finish();
  return request;
}
