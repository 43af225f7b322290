import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Stripe from "stripe";
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { problemsOf } from "#tests/contract/stripe/documented-shape.ts";
import {
  type StripeEmulator,
  type StripeEmulatorOptions,
  startStripeEmulator,
} from "#tests/emulators/stripe/server.ts";

/** A client of the real SDK; every answer it gets is compared with the SDK's declarations. */
export function clientOf(url: string, config: Partial<Stripe.StripeConfig> = {}): Stripe {
  const { hostname, port } = new URL(url);
  const stripe = new Stripe("sk_test_contract", {
    apiVersion: "2026-10-28.endive",
    host: hostname,
    port,
    protocol: "http",
    maxNetworkRetries: 0,
    timeout: 4000,
    telemetry: false,
    emitEventBodies: true,
    ...config,
  });
  stripe.on("response", (event: Stripe.ResponseEvent & { body?: unknown }) => {
    checked += 1;
    // Through JSON, because the SDK has turned decimals into objects and added to errors by now.
    const body = JSON.parse(JSON.stringify(event.body), (key, value) => (ADDED.has(key) ? undefined : value));
    undocumented.push(...problemsOf(body, `${event.method} ${event.path}`));
  });
  return stripe;
}

/** What the SDK writes into an error's body before anyone sees it. */
const ADDED = new Set(["headers", "statusCode", "requestId", "exception"]);
const undocumented: string[] = [];
let checked = 0;

/** How many answers were compared so far. */
export function checkedAnswers(): number {
  return checked;
}

export interface Received {
  event: Stripe.Event;
  body: string;
  signature: string;
  at: number;
}

/** A receiver of webhooks that answers with the next status of `answers`, or 200. */
export interface Receiver {
  url: string;
  received: Received[];
  answers: number[];
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const answers: number[] = [];
  const server = createServer((req, res) => {
    let body = "";
    req.setEncoding("utf8").on("data", (chunk: string) => {
      body += chunk;
    });
    req.on("end", () => {
      const event: Stripe.Event = JSON.parse(body);
      undocumented.push(...problemsOf(event, `webhook ${event.type}`));
      received.push({ event, body, signature: String(req.headers["stripe-signature"]), at: Date.now() });
      res.writeHead(answers.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${portOf(address)}/hook`,
    received,
    answers,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

export const SECRET = "whsec_contract";

export interface Stand {
  emulator: StripeEmulator;
  stripe: Stripe;
  receiver: Receiver;
  control: ReturnType<typeof controlOf>;
}

/** Posts to (or, without a body, reads) a control route and answers its JSON. */
export function controlOf(url: string) {
  return async <T = Record<string, unknown>>(route: string, body?: object): Promise<T> => {
    const response = await fetch(`${url}/_control/${route}`, {
      method: body ? "POST" : "GET",
      body: body ? JSON.stringify(body) : null,
    });
    return response.json();
  };
}

/** Starts stand-in, receiver and client for one test file; before each test the stand-in is reset. */
export function withStandIn(options: Partial<StripeEmulatorOptions> = {}): Stand {
  const stand = {} as Stand;
  beforeAll(async () => {
    stand.receiver = await startReceiver();
    stand.emulator = await startStripeEmulator({
      port: 0,
      webhookUrl: stand.receiver.url,
      webhookSecret: SECRET,
      retryBaseMs: 20,
      laterMs: 20,
      ...options,
    });
    stand.stripe = clientOf(stand.emulator.url);
    stand.control = controlOf(stand.emulator.url);
  });
  beforeEach(async () => {
    await stand.control("reset", {});
    stand.receiver.received.length = 0;
    stand.receiver.answers.length = 0;
    return () => expect(undocumented.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await stand.emulator.close();
    await stand.receiver.close();
  });
  return stand;
}

/** Parameters of the session the shop creates: two lines, one shipping option, terms to accept. */
export function sessionParams(
  more: Partial<Stripe.Checkout.SessionCreateParams> = {},
): Stripe.Checkout.SessionCreateParams {
  const line = (name: string, unit_amount: number, quantity: number) => ({
    quantity,
    price_data: {
      currency: "mad",
      unit_amount,
      tax_behavior: "inclusive" as const,
      product_data: { name, metadata: { sku: `sku-${unit_amount}` } },
    },
  });
  return {
    mode: "payment",
    client_reference_id: "chk_1",
    metadata: { checkout_id: "chk_1", attempt: "1" },
    line_items: [line("Zellige tile", 12_345, 2), line("Amlou bowl", 8_000, 1)],
    shipping_options: [
      {
        shipping_rate_data: {
          type: "fixed_amount",
          display_name: "Parcel",
          fixed_amount: { amount: 4_500, currency: "mad" },
        },
      },
    ],
    payment_intent_data: {
      transfer_group: "og_chk_1",
      metadata: { checkout_id: "chk_1" },
      shipping: { name: "A. Buyer", phone: "+212600000000", address: { line1: "1 Rue X", country: "MA" } },
    },
    allowed_payment_method_types: ["card", "link"],
    adaptive_pricing: { enabled: false },
    automatic_tax: { enabled: false },
    invoice_creation: { enabled: false },
    after_expiration: { recovery: { enabled: false } },
    locale: "fr",
    customer_email: "shopper@example.test",
    consent_collection: { terms_of_service: "required" },
    success_url: "https://shop.example.test/fr/checkout/return?sid={CHECKOUT_SESSION_ID}",
    cancel_url: "https://shop.example.test/fr/checkout/cancel?c=chk_1",
    ...more,
  };
}

/** 2 × 123.45 + 80.00 + 45.00 MAD */
export const TOTAL = 37_190;

/** The error a call is refused with; fails the test when it is not refused. */
export async function refusal(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    return error;
  }
  throw new Error("the call was not refused");
}
