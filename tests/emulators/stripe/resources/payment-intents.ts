import type Stripe from "stripe";
import { noSuch } from "#tests/emulators/stripe/http/errors.ts";
import { createdFilter, page } from "#tests/emulators/stripe/http/list.ts";
import type { Call, Route } from "#tests/emulators/stripe/http/route.ts";

function retrieve({ world, params, path }: Call): Stripe.PaymentIntent {
  params.finish();
  const intent = world.state.payment_intents[path("id")];
  if (!intent) throw noSuch("payment_intent", path("id"), "intent");
  return intent;
}

function list({ world, params }: Call): Stripe.ApiList<Stripe.PaymentIntent> {
  const customer = params.text("customer");
  const created = createdFilter(params);
  const items = Object.values(world.state.payment_intents).filter(
    (intent) => created(intent) && (customer === null || intent.customer === customer),
  );
  return page(params, "/v1/payment_intents", items);
}

export const PAYMENT_INTENT_ROUTES: Route[] = [
  { method: "GET", pattern: "/v1/payment_intents", handle: list },
  { method: "GET", pattern: "/v1/payment_intents/:id", handle: retrieve },
];
