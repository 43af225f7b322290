import "server-only";
import Stripe from "stripe";
import type {
  ChargeFacts,
  PaymentProvider,
  ProviderEvent,
  RefundFacts,
  SessionFacts,
  SessionRequest,
} from "#lib/adapters/stripe/port.ts";
import { AdapterError } from "#lib/kernel/errors.ts";
import { type Currency, money } from "#lib/money/money.ts";

export const apiVersion = "2026-10-28.endive";

type Options = { secretKey: string; webhookSecret: string; apiBase?: string };

/** The provider behind stripe-node. `apiBase` points the same SDK at the stand-in. */
export function stripeProvider({ secretKey, webhookSecret, apiBase }: Options): PaymentProvider {
  const stripe = new Stripe(secretKey, {
    apiVersion,
    maxNetworkRetries: 2,
    timeout: 8000,
    telemetry: false,
    ...at(apiBase),
  });
  return {
    createSession: (request, idempotencyKey) =>
      guarded(async () =>
        sessionFacts(await stripe.checkout.sessions.create(sessionParams(request), { idempotencyKey })),
      ),
    retrieveSession: (id) => guarded(async () => sessionFacts(await stripe.checkout.sessions.retrieve(id))),
    expireSession: (id) =>
      guarded(async () => {
        try {
          return sessionFacts(await stripe.checkout.sessions.expire(id));
        } catch (error) {
          // Only an open session can be ended; otherwise what it became is the answer.
          if (error instanceof Stripe.errors.StripeInvalidRequestError) {
            return sessionFacts(await stripe.checkout.sessions.retrieve(id));
          }
          throw error;
        }
      }),
    createRefund: ({ refundId, paymentIntent, amountMinor }, idempotencyKey) =>
      guarded(async () => {
        const params = {
          payment_intent: paymentIntent,
          amount: amountMinor,
          metadata: { refund_row: refundId },
        };
        return refundFacts(await stripe.refunds.create(params, { idempotencyKey }));
      }),
    retrieveRefund: (id) => guarded(async () => refundFacts(await stripe.refunds.retrieve(id))),
    retrieveCharge: (id) =>
      guarded(async () =>
        chargeFacts(await stripe.charges.retrieve(id, { expand: ["balance_transaction"] })),
      ),
    readEvent: (rawBody, signature) => guarded(() => readEvent(stripe, rawBody, signature, webhookSecret)),
  };
}

function at(apiBase: string | undefined) {
  if (!apiBase) return {};
  const url = new URL(apiBase);
  const protocol = url.protocol === "https:" ? ("https" as const) : ("http" as const);
  return { host: url.hostname, port: Number(url.port || (protocol === "https" ? 443 : 80)), protocol };
}

async function readEvent(
  stripe: Stripe,
  body: string,
  signature: string,
  secret: string,
): Promise<ProviderEvent> {
  const event = await stripe.webhooks.constructEventAsync(body, signature, secret);
  const object = event.data.object as { id?: string };
  return {
    id: event.id,
    type: event.type,
    isLive: event.livemode,
    objectId: object.id ?? null,
    created: new Date(event.created * 1000),
    apiVersion: event.api_version,
  };
}

async function guarded<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) {
      const definitive =
        error.statusCode !== undefined && error.statusCode < 500 && ![409, 429].includes(error.statusCode);
      const isSignature = error instanceof Stripe.errors.StripeSignatureVerificationError;
      throw new AdapterError("stripe", error.code ?? error.type, {
        retry: !definitive && !isSignature,
        cause: error,
      });
    }
    throw error;
  }
}

function sessionParams(r: SessionRequest): Stripe.Checkout.SessionCreateParams {
  const shipping = {
    name: r.ship.name,
    phone: r.ship.phone,
    address: {
      line1: r.ship.line1,
      ...(r.ship.line2 ? { line2: r.ship.line2 } : {}),
      city: r.ship.city,
      ...(r.ship.postalCode ? { postal_code: r.ship.postalCode } : {}),
      country: r.ship.country,
    },
  };
  const currency = r.currency.toLowerCase();
  return {
    mode: "payment",
    client_reference_id: r.checkoutId,
    metadata: { checkout_id: r.checkoutId, attempt: String(r.attempt), env: r.environment },
    line_items: r.lines.map((line) => ({
      quantity: line.quantity,
      price_data: {
        currency,
        unit_amount: line.unitMinor,
        tax_behavior: "inclusive",
        product_data: { name: line.name.slice(0, 120), metadata: { sku: line.sku } },
      },
    })),
    shipping_options: [
      {
        shipping_rate_data: {
          type: "fixed_amount",
          display_name: r.shipping.label,
          fixed_amount: { amount: r.shipping.minor, currency },
        },
      },
    ],
    payment_intent_data: {
      transfer_group: `og_${r.checkoutId}`,
      metadata: { checkout_id: r.checkoutId },
      shipping,
    },
    allowed_payment_method_types: ["card", "link"],
    adaptive_pricing: { enabled: false },
    automatic_tax: { enabled: false },
    invoice_creation: { enabled: false },
    after_expiration: { recovery: { enabled: false } },
    expires_at: Math.floor(r.expiresAt.getTime() / 1000),
    locale: r.locale,
    customer_email: r.email,
    success_url: r.successUrl,
    cancel_url: r.cancelUrl,
  };
}

function sessionFacts(s: Stripe.Checkout.Session): SessionFacts {
  return {
    id: s.id,
    url: s.url,
    status: s.status === "complete" ? "complete" : s.status === "expired" ? "expired" : "open",
    isPaid: s.status === "complete" && s.payment_status === "paid",
    isLive: s.livemode,
    checkoutId: s.client_reference_id,
    currency: (s.currency ?? "").toUpperCase(),
    totalMinor: s.amount_total ?? 0,
    itemsMinor: s.amount_subtotal ?? 0,
    shippingMinor: s.shipping_cost?.amount_total ?? 0,
    paymentIntent: idOf(s.payment_intent),
  };
}

function refundFacts(r: Stripe.Refund): RefundFacts {
  const status =
    r.status === "succeeded"
      ? "succeeded"
      : r.status === "failed" || r.status === "canceled"
        ? "failed"
        : "pending";
  const amount = money(r.amount, r.currency.toUpperCase() as Currency);
  return { id: r.id, status, charge: idOf(r.charge), paymentIntent: idOf(r.payment_intent), amount };
}

function chargeFacts(c: Stripe.Charge): ChargeFacts {
  const entry = typeof c.balance_transaction === "object" ? c.balance_transaction : null;
  const settledIn = entry ? (entry.currency.toUpperCase() as Currency) : null;
  return {
    id: c.id,
    paymentIntent: idOf(c.payment_intent),
    gross: money(c.amount, c.currency.toUpperCase() as Currency),
    settled:
      entry && settledIn ? { gross: money(entry.amount, settledIn), fee: money(entry.fee, settledIn) } : null,
  };
}

function idOf(value: string | { id: string } | null | undefined): string | null {
  return typeof value === "string" ? value : (value?.id ?? null);
}
