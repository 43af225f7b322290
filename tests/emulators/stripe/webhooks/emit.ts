import type Stripe from "stripe";
import { newId } from "#tests/emulators/stripe/ids.ts";
import type { Delivery, WebhookMode } from "#tests/emulators/stripe/state.ts";
import { API_VERSION, snapshot, type World } from "#tests/emulators/stripe/world.ts";

/** The events the stand-in emits, each with the SDK's own type for its `data`. */
type EmittedEvent = Extract<
  Stripe.Event,
  {
    type:
      | "checkout.session.completed"
      | "checkout.session.expired"
      | "checkout.session.async_payment_succeeded"
      | "checkout.session.async_payment_failed"
      | "payment_intent.created"
      | "payment_intent.processing"
      | "payment_intent.requires_action"
      | "payment_intent.payment_failed"
      | "payment_intent.canceled"
      | "payment_intent.succeeded"
      | "charge.pending"
      | "charge.failed"
      | "charge.succeeded"
      | "charge.updated"
      | "charge.refunded"
      | "refund.created"
      | "refund.updated"
      | "refund.failed"
      | "charge.dispute.created"
      | "charge.dispute.updated"
      | "charge.dispute.closed"
      | "charge.dispute.funds_withdrawn"
      | "charge.dispute.funds_reinstated"
      | "radar.early_fraud_warning.created"
      | "review.opened"
      | "review.closed"
      | "account.updated"
      | "transfer.created"
      | "transfer.reversed"
      | "transfer.updated"
      | "payout.created"
      | "payout.failed"
      | "payout.paid"
      | "customer.created"
      | "customer.updated"
      | "customer.deleted";
  }
>;
type Announcement = EmittedEvent extends infer E
  ? E extends EmittedEvent
    ? Pick<E, "type" | "data">
    : never
  : never;

export interface Endpoint {
  id: string;
  url: string;
  secret: string;
  events: string[];
}

/** Where events go: the endpoint of the command line, then those registered through the API and enabled. */
export function endpoints(world: World): Endpoint[] {
  const { defaultEndpoint } = world.options;
  const given = defaultEndpoint ? [{ id: "we_default", ...defaultEndpoint, events: ["*"] }] : [];
  const registered = Object.values(world.state.webhook_endpoints)
    .filter((endpoint) => endpoint.status === "enabled")
    .map((endpoint) => ({
      id: endpoint.id,
      url: endpoint.url,
      secret: world.state.webhook_secrets[endpoint.id] ?? "",
      events: endpoint.enabled_events,
    }));
  return [...given, ...registered];
}

const FIRST_STATE: Record<WebhookMode, Delivery["state"]> = {
  normal: "pending",
  duplicate: "pending",
  hold: "held",
  shuffle: "held",
  drop: "dropped",
};

function plan(world: World, event: Stripe.Event, endpoint: Endpoint): void {
  const mode = world.state.webhook_mode;
  const copies = mode === "duplicate" ? 2 : 1;
  for (let copy = 0; copy < copies; copy++) {
    const delivery: Delivery = {
      id: newId("dlv_"),
      event: event.id,
      endpoint: endpoint.id,
      url: endpoint.url,
      state: FIRST_STATE[mode],
      attempts: 0,
      last_status: null,
      last_error: null,
      created: world.now(),
      next_at: mode === "normal" || mode === "duplicate" ? world.now() : null,
    };
    world.state.deliveries[delivery.id] = delivery;
    world.outbox.push(delivery.id);
  }
}

/** Records an event with a copy of its object and plans its deliveries; `flush` sends them. */
export function emit(world: World, announcement: Announcement): void {
  const { state } = world;
  const targets = endpoints(world).filter(
    ({ events }) => events.includes("*") || events.includes(announcement.type),
  );
  const event: Stripe.Event = {
    id: newId("evt_"),
    object: "event",
    api_version: API_VERSION,
    created: world.now(),
    livemode: false,
    pending_webhooks: targets.length,
    request: world.cause ?? { id: null, idempotency_key: null },
    ...snapshot(announcement),
  };
  state.events[event.id] = event;
  for (const endpoint of targets) plan(world, event, endpoint);
}
