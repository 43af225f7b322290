import type Stripe from "stripe";
import { noSuch } from "#tests/emulators/stripe/http/errors.ts";
import { createdFilter, page } from "#tests/emulators/stripe/http/list.ts";
import type { Call, Route } from "#tests/emulators/stripe/http/route.ts";

function retrieve({ world, params, path }: Call): Stripe.Dispute {
  params.finish();
  const dispute = world.state.disputes[path("id")];
  if (!dispute) throw noSuch("dispute", path("id"), "dispute");
  return dispute;
}

function list({ world, params }: Call): Stripe.ApiList<Stripe.Dispute> {
  const charge = params.text("charge");
  const intent = params.text("payment_intent");
  const created = createdFilter(params);
  const items = Object.values(world.state.disputes).filter(
    (dispute) =>
      created(dispute) &&
      (charge === null || dispute.charge === charge) &&
      (intent === null || dispute.payment_intent === intent),
  );
  return page(params, "/v1/disputes", items);
}

/** Reading only; evidence and closing come with the money work. */
export const DISPUTE_ROUTES: Route[] = [
  { method: "GET", pattern: "/v1/disputes", handle: list },
  { method: "GET", pattern: "/v1/disputes/:id", handle: retrieve },
];
