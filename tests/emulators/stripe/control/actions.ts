import type Stripe from "stripe";
import type { ControlBody } from "#tests/emulators/stripe/control/body.ts";
import { invalid, noSuch } from "#tests/emulators/stripe/http/errors.ts";
import { arrive, decline, fallThrough, pay, payLater } from "#tests/emulators/stripe/payment/attempt.ts";
import { DECLINED_CARD } from "#tests/emulators/stripe/payment/cards.ts";
import { completeRefund, failRefund } from "#tests/emulators/stripe/payment/refund.ts";
import { expireDue, findSession } from "#tests/emulators/stripe/resources/checkout-sessions.ts";
import type { WebhookMode } from "#tests/emulators/stripe/state.ts";
import { release, resume } from "#tests/emulators/stripe/webhooks/deliver.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

const MODES: readonly WebhookMode[] = ["normal", "hold", "drop", "duplicate", "shuffle"];

/** Sets the mode; `release` sends what is held, in the way of the new mode. */
export function setWebhooks(world: World, body: ControlBody): object {
  const { state } = world;
  state.webhook_mode = body.oneOf("mode", MODES, state.webhook_mode);
  state.shuffle_seed = body.whole("seed", state.shuffle_seed);
  const how =
    state.webhook_mode === "shuffle" || state.webhook_mode === "duplicate" ? state.webhook_mode : "order";
  const released = body.fields.release === true ? release(world, how) : 0;
  const held = Object.values(state.deliveries).filter((delivery) => delivery.state === "held").length;
  return { mode: state.webhook_mode, released, held };
}

/** Plans a fault for the next `times` matching API requests. */
export function addFault(world: World, body: ControlBody): object {
  const how = body.oneOf("how", [
    "500",
    "402",
    "409",
    "hang",
    "drop_after_effect",
    "hang_after_effect",
    "delay",
  ]);
  const fault = {
    method: body.has("method") ? body.text("method").toUpperCase() : "*",
    path: body.has("path") ? body.text("path") : "/v1/",
    times: body.whole("times", 1),
    how,
    ms: body.whole("ms", 500),
  };
  if (fault.times > 0) world.state.faults.push(fault);
  else world.state.faults = world.state.faults.filter((each) => each.path !== fault.path);
  return { faults: world.state.faults };
}

function overrideAmount(session: Stripe.Checkout.Session, body: ControlBody): void {
  if (body.has("amount")) session.amount_total = body.whole("amount", 0);
  if (body.has("currency")) session.currency = body.text("currency").toLowerCase();
}

/**
 * Pays without the hosted page. `amount` and `currency` make the paid session differ from what was asked;
 * `force` reopens an expired session first, a thing Stripe never does, to test late money.
 */
export function payByControl(world: World, body: ControlBody): object {
  const session = findSession(world, body.text("session"));
  const outcome = body.oneOf("outcome", ["paid", "declined", "async_pending", "async_failed"], "paid");
  if (body.fields.force === true && session.status === "expired") session.status = "open";
  const buyer = { email: body.has("email") ? body.text("email") : "shopper@example.test", terms: true };
  const waiting = session.status === "complete" && session.payment_status === "unpaid";
  if (!waiting) overrideAmount(session, body);
  if (outcome === "paid") {
    if (waiting) arrive(world, session);
    else pay(world, session, buyer);
  } else if (outcome === "declined") {
    decline(world, session, DECLINED_CARD, buyer);
  } else {
    if (!waiting) payLater(world, session, buyer);
    if (outcome === "async_failed") fallThrough(world, session);
  }
  const intent = typeof session.payment_intent === "string" ? session.payment_intent : "";
  return { session, payment_intent: world.state.payment_intents[intent] ?? null };
}

/** Moves the clock: seconds, an ISO time, or null for the real time. It runs on from there. */
export function setClock(world: World, body: ControlBody): object {
  const { now } = body.fields;
  const real = Math.floor(Date.now() / 1000);
  const wanted = typeof now === "string" ? Math.floor(Date.parse(now) / 1000) : (now ?? real);
  if (typeof wanted !== "number" || !Number.isFinite(wanted)) {
    throw invalid("now must be seconds, an ISO time or null", { param: "now" });
  }
  // Milliseconds by mistake would be the year 50,000.
  world.state.clock_offset = Math.floor(wanted > 1e11 ? wanted / 1000 : wanted) - real;
  expireDue(world);
  resume(world);
  return { now: world.now() };
}

/** `{refund, outcome}` ends a refund; `{next, times}` makes the next ones pending or failed. */
export function refundByControl(world: World, body: ControlBody): object {
  if (body.has("next")) {
    const next = body.oneOf("next", ["pending", "failed"]);
    for (let i = 0; i < body.whole("times", 1); i++) world.state.refund_outcomes.push(next);
    return { next: world.state.refund_outcomes };
  }
  const id = body.text("refund");
  const refund = world.state.refunds[id];
  if (!refund) throw noSuch("refund", id, "refund");
  if (body.oneOf("outcome", ["succeeded", "failed"]) === "succeeded") completeRefund(world, refund);
  else failRefund(world, refund);
  return { refund };
}

export function resetWorld(world: World): object {
  world.reset();
  return { reset: true };
}
