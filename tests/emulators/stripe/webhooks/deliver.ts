import Stripe from "stripe";
import type { Delivery } from "#tests/emulators/stripe/state.ts";
import { endpoints } from "#tests/emulators/stripe/webhooks/emit.ts";
import { shuffled } from "#tests/emulators/stripe/webhooks/shuffle.ts";
import { snapshot, type World } from "#tests/emulators/stripe/world.ts";

const MAX_ATTEMPTS = 15;
const MAX_AGE_SECONDS = 3 * 24 * 3600;
const SHUFFLE_WINDOW_MS = 300;

/**
 * The `stripe-signature` header for a body, made by the SDK's own signing function.
 * @param timestamp seconds; the real clock unless given, because receivers compare with theirs
 */
export function signatureHeader(payload: string, secret: string, timestamp?: number): Promise<string> {
  return Stripe.webhooks.generateTestHeaderStringAsync({
    payload,
    secret,
    timestamp: timestamp ?? Math.floor(Date.now() / 1000),
  });
}

/** Posts a signed body; resolves to the status, rejects when there was no answer in time. */
export async function post(
  world: World,
  target: { url: string; secret: string },
  payload: string,
  timestamp?: number,
): Promise<{ status: number; body: string }> {
  const response = await fetch(target.url, {
    method: "POST",
    redirect: "manual",
    headers: {
      "content-type": "application/json; charset=utf-8",
      "user-agent": "Stripe/1.0 (stand-in)",
      "stripe-signature": await signatureHeader(payload, target.secret, timestamp),
    },
    body: payload,
    signal: AbortSignal.any([world.closing.signal, AbortSignal.timeout(world.options.deliveryTimeoutMs)]),
  });
  return { status: response.status, body: (await response.text()).slice(0, 2000) };
}

/** One attempt. A 2xx ends the delivery; anything else plans a retry, twice as late each time. */
async function attempt(world: World, delivery: Delivery): Promise<void> {
  const { state } = world;
  const event = state.events[delivery.event];
  const target = endpoints(world).find((endpoint) => endpoint.id === delivery.endpoint);
  if (!event || !target) {
    delivery.state = "dropped";
    return;
  }
  delivery.attempts += 1;
  delivery.next_at = null;
  try {
    const { status } = await post(world, target, JSON.stringify(event, null, 2));
    delivery.last_status = status;
    delivery.last_error = null;
  } catch (error) {
    if (world.closing.signal.aborted) {
      delivery.next_at = world.now();
      return;
    }
    delivery.last_status = null;
    delivery.last_error = error instanceof Error ? error.message : String(error);
  }
  if (world.state !== state) return;
  if (delivery.last_status !== null && delivery.last_status >= 200 && delivery.last_status < 300) {
    delivery.state = "delivered";
    event.pending_webhooks = Math.max(0, event.pending_webhooks - 1);
  } else if (delivery.attempts >= MAX_ATTEMPTS || world.now() - delivery.created > MAX_AGE_SECONDS) {
    delivery.state = "failed";
  } else {
    planRetry(world, delivery);
  }
  await world.save();
}

function planRetry(world: World, delivery: Delivery): void {
  const waitMs = world.options.retryBaseMs * 2 ** (delivery.attempts - 1);
  delivery.next_at = world.now() + waitMs / 1000;
  wake(world, delivery, waitMs);
}

/** Runs a delivery after a while, unless it was attempted in the meantime. */
function wake(world: World, delivery: Delivery, waitMs: number): void {
  const { attempts } = delivery;
  world.after(Math.min(waitMs, 2 ** 31 - 1), () => {
    if (delivery.state === "pending" && delivery.attempts === attempts) run(world, [delivery]);
  });
}

/** Deliveries that some sequence will attempt, so that no other one does too. */
const claimed = new WeakSet<Delivery>();

/** The last sequence under way for a payment at an endpoint: what happens to one payment arrives in order. */
const lanes = new Map<string, Promise<void>>();

function laneOf(world: World, delivery: Delivery | undefined): string {
  const object = delivery ? world.state.events[delivery.event]?.data.object : undefined;
  if (!delivery || !object) return "";
  const payment =
    "payment_intent" in object && typeof object.payment_intent === "string" ? object.payment_intent : null;
  return `${delivery.endpoint} ${payment ?? ("id" in object ? String(object.id) : "")}`;
}

/** Attempts deliveries one after another, after those already under way for the same payment. */
function run(world: World, deliveries: Delivery[]): void {
  const mine = deliveries.filter((delivery) => !claimed.has(delivery));
  for (const delivery of mine) claimed.add(delivery);
  const lane = laneOf(world, mine[0]);
  const before = lanes.get(lane);
  const inTurn = async () => {
    await before;
    for (const delivery of mine) {
      try {
        if (delivery.state === "pending" && !world.closing.signal.aborted) await attempt(world, delivery);
      } finally {
        claimed.delete(delivery);
      }
    }
  };
  const sequence = inTurn()
    .catch((error: unknown) => console.error("stripe stand-in: webhook delivery", error))
    .finally(() => {
      if (lanes.get(lane) === sequence) lanes.delete(lane);
    });
  lanes.set(lane, sequence);
}

/** Sends what the last action planned; endpoints are served side by side, each in order. */
export function flush(world: World): void {
  const planned = world.outbox.flatMap((id) => world.state.deliveries[id] ?? []);
  world.outbox = [];
  if (planned.length === 0) return;
  if (world.state.webhook_mode === "shuffle") {
    world.after(SHUFFLE_WINDOW_MS, () => {
      if (world.state.webhook_mode === "shuffle") release(world, "shuffle");
    });
  }
  const pending = planned.filter((delivery) => delivery.state === "pending");
  for (const endpoint of new Set(pending.map((delivery) => delivery.endpoint))) {
    run(
      world,
      pending.filter((delivery) => delivery.endpoint === endpoint),
    );
  }
}

/** Sends all held deliveries, one after another: in order, shuffled, or each twice. Answers how many. */
export function release(world: World, how: "order" | "shuffle" | "duplicate"): number {
  const held = Object.values(world.state.deliveries).filter((delivery) => delivery.state === "held");
  for (const delivery of held) {
    delivery.state = "pending";
    delivery.next_at = world.now();
  }
  if (how === "shuffle") run(world, shuffled(held, world.state.shuffle_seed));
  else if (how === "order") run(world, held);
  else {
    const twice = held.flatMap((delivery) => [delivery, { ...snapshot(delivery), id: `${delivery.id}_2` }]);
    for (const delivery of twice) world.state.deliveries[delivery.id] = delivery;
    run(world, twice);
  }
  return held.length;
}

/** Takes up what a stopped process left, and whatever a moved clock has made due. */
export function resume(world: World): void {
  const waiting = Object.values(world.state.deliveries).filter((each) => each.state === "pending");
  const due = waiting.filter((each) => (each.next_at ?? 0) <= world.now());
  run(world, due);
  for (const delivery of waiting.filter((each) => !due.includes(each))) {
    wake(world, delivery, Math.max(0, ((delivery.next_at ?? 0) - world.now()) * 1000));
  }
}
