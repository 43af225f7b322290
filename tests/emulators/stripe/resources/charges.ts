import type Stripe from "stripe";
import { noSuch } from "#tests/emulators/stripe/http/errors.ts";
import { createdFilter, page } from "#tests/emulators/stripe/http/list.ts";
import type { Call, Route } from "#tests/emulators/stripe/http/route.ts";

function retrieve({ world, params, path }: Call): Stripe.Charge {
  params.finish();
  const charge = world.state.charges[path("id")];
  if (!charge) throw noSuch("charge", path("id"), "id");
  return charge;
}

function list({ world, params }: Call): Stripe.ApiList<Stripe.Charge> {
  const customer = params.text("customer");
  const intent = params.text("payment_intent");
  const group = params.text("transfer_group");
  const created = createdFilter(params);
  const items = Object.values(world.state.charges).filter(
    (charge) =>
      created(charge) &&
      (customer === null || charge.customer === customer) &&
      (intent === null || charge.payment_intent === intent) &&
      (group === null || charge.transfer_group === group),
  );
  return page(params, "/v1/charges", items);
}

export const CHARGE_ROUTES: Route[] = [
  { method: "GET", pattern: "/v1/charges", handle: list },
  { method: "GET", pattern: "/v1/charges/:id", handle: retrieve },
];
