import "server-only";
import Stripe from "stripe";
import { connectCalls } from "#lib/adapters/stripe/connect.ts";
import { disputeCalls } from "#lib/adapters/stripe/disputes.ts";
import { chargeFacts, idOf, refundFacts, sessionFacts } from "#lib/adapters/stripe/facts.ts";
import { guarded } from "#lib/adapters/stripe/guarded.ts";
import { listCalls } from "#lib/adapters/stripe/lists.ts";
import type { PaymentProvider, ProviderEvent, SessionRequest } from "#lib/adapters/stripe/port.ts";

export const apiVersion = "2026-10-28.endive";

/** An endpoint has a secret of its own, and two while one takes the other's place: an event signed by any of them is Stripe's. */
type Options = { secretKey: string; webhookSecrets: readonly string[]; apiBase?: string };

/** The provider behind stripe-node. `apiBase` points the same SDK at the stand-in. */
export function stripeProvider({ secretKey, webhookSecrets, apiBase }: Options): PaymentProvider {
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
    createRefund: ({ refundId, attempt = 1, paymentIntent, amountMinor }, idempotencyKey) =>
      guarded(async () => {
        const params = {
          payment_intent: paymentIntent,
          amount: amountMinor,
          metadata: { refund_row: refundId, attempt: String(attempt) },
        };
        return refundFacts(await stripe.refunds.create(params, { idempotencyKey }));
      }),
    retrieveRefund: (id) => guarded(async () => refundFacts(await stripe.refunds.retrieve(id))),
    retrieveCharge: (id) =>
      guarded(async () =>
        chargeFacts(await stripe.charges.retrieve(id, { expand: ["balance_transaction"] })),
      ),
    ...connectCalls(stripe, guarded),
    ...listCalls(stripe),
    ...disputeCalls(stripe),
    readEvent: (rawBody, signature) => guarded(() => readEvent(stripe, rawBody, signature, webhookSecrets)),
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
  secrets: readonly string[],
): Promise<ProviderEvent> {
  const event = await Promise.any(
    secrets.map((secret) => stripe.webhooks.constructEventAsync(body, signature, secret)),
  ).catch((refused: AggregateError) => {
    throw refused.errors[0];
  });
  const object = event.data.object as { id?: string; account?: string | { id: string } | null };
  return {
    id: event.id,
    type: event.type,
    isLive: event.livemode,
    objectId: object.id ?? null,
    // A bank account added to a connected account names it itself.
    account: event.account ?? idOf(object.account),
    created: new Date(event.created * 1000),
    apiVersion: event.api_version,
  };
}

function sessionParams(r: SessionRequest): Stripe.Checkout.SessionCreateParams {
  const shipping = r.ship && {
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
    ...(r.shipping
      ? {
          shipping_options: [
            {
              shipping_rate_data: {
                type: "fixed_amount" as const,
                display_name: r.shipping.label,
                fixed_amount: { amount: r.shipping.minor, currency },
              },
            },
          ],
        }
      : {}),
    payment_intent_data: {
      transfer_group: `og_${r.checkoutId}`,
      metadata: { checkout_id: r.checkoutId },
      ...(shipping ? { shipping } : {}),
    },
    allowed_payment_method_types: ["card", "link"],
    adaptive_pricing: { enabled: false },
    automatic_tax: { enabled: false },
    invoice_creation: { enabled: false },
    after_expiration: { recovery: { enabled: false } },
    expires_at: Math.floor(r.expiresAt.getTime() / 1000),
    locale: r.locale,
    ...(r.email ? { customer_email: r.email } : {}),
    success_url: r.successUrl,
    cancel_url: r.cancelUrl,
  };
}
