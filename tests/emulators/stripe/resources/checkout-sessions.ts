import type Stripe from "stripe";
import { noSuch, refused } from "#tests/emulators/stripe/http/errors.ts";
import { createdFilter, page } from "#tests/emulators/stripe/http/list.ts";
import type { Call, Route } from "#tests/emulators/stripe/http/route.ts";
import { buildSession } from "#tests/emulators/stripe/resources/session-object.ts";
import { readSessionRequest } from "#tests/emulators/stripe/resources/session-params.ts";
import { emit } from "#tests/emulators/stripe/webhooks/emit.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

/** The session; a due one is expired first. Error: 404 resource_missing. */
export function findSession(world: World, id: string): Stripe.Checkout.Session {
  const session = world.state.sessions[id];
  if (!session) throw noSuch("checkout.session", id, "session");
  if (session.status === "open" && session.expires_at <= world.now()) expireSession(world, session);
  return session;
}

/** Ends an open session without payment, cancels its intent and announces it. */
export function expireSession(world: World, session: Stripe.Checkout.Session): void {
  session.status = "expired";
  session.url = null;
  const intent =
    typeof session.payment_intent === "string" ? world.state.payment_intents[session.payment_intent] : null;
  if (intent && intent.status !== "succeeded") {
    intent.status = "canceled";
    intent.canceled_at = world.now();
    intent.cancellation_reason = "automatic";
    intent.next_action = null;
    emit(world, { type: "payment_intent.canceled", data: { object: intent } });
  }
  emit(world, { type: "checkout.session.expired", data: { object: session } });
}

/** Expires all open sessions whose time has come; answers whether there were any. */
export function expireDue(world: World): boolean {
  const due = Object.values(world.state.sessions).filter(
    (session) => session.status === "open" && session.expires_at <= world.now(),
  );
  for (const session of due) expireSession(world, session);
  return due.length > 0;
}

function create({ world, params }: Call): Stripe.Checkout.Session {
  const request = readSessionRequest(world, params);
  const session = buildSession(world, request);
  const { state } = world;
  for (const product of request.products) state.products[product.id] = product;
  for (const rate of request.rates) state.shipping_rates[rate.id] = rate;
  state.line_items[session.id] = request.lines;
  state.intent_plans[session.id] = request.plan;
  state.sessions[session.id] = session;
  return session;
}

function retrieve({ world, params, path }: Call): Stripe.Checkout.Session {
  params.finish();
  return findSession(world, path("id"));
}

function list({ world, params }: Call): Stripe.ApiList<Stripe.Checkout.Session> {
  const intent = params.text("payment_intent");
  const customer = params.text("customer");
  const email = params.child("customer_details")?.text("email") ?? null;
  const status = params.oneOf("status", ["complete", "expired", "open"]);
  const created = createdFilter(params);
  expireDue(world);
  const items = Object.values(world.state.sessions).filter(
    (session) =>
      created(session) &&
      (intent === null || session.payment_intent === intent) &&
      (customer === null || session.customer === customer) &&
      (email === null || session.customer_details?.email === email) &&
      (status === null || session.status === status),
  );
  return page(params, "/v1/checkout/sessions", items);
}

function lineItems({ world, params, path }: Call): Stripe.ApiList<Stripe.LineItem> {
  const { id } = findSession(world, path("id"));
  return page(params, `/v1/checkout/sessions/${id}/line_items`, world.state.line_items[id] ?? [], "given");
}

function expire({ world, params, path }: Call): Stripe.Checkout.Session {
  params.finish();
  const session = findSession(world, path("id"));
  if (session.status !== "open") {
    throw refused(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
    );
  }
  expireSession(world, session);
  return session;
}

export const CHECKOUT_SESSION_ROUTES: Route[] = [
  { method: "POST", pattern: "/v1/checkout/sessions", handle: create },
  { method: "GET", pattern: "/v1/checkout/sessions", handle: list },
  { method: "GET", pattern: "/v1/checkout/sessions/:id", handle: retrieve },
  { method: "GET", pattern: "/v1/checkout/sessions/:id/line_items", handle: lineItems },
  { method: "POST", pattern: "/v1/checkout/sessions/:id/expire", handle: expire },
];
