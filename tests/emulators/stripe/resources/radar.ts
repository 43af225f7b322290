import type Stripe from "stripe";
import { noSuch } from "#tests/emulators/stripe/http/errors.ts";
import { createdFilter, page } from "#tests/emulators/stripe/http/list.ts";
import type { Call, Route } from "#tests/emulators/stripe/http/route.ts";

function retrieveWarning({ world, params, path }: Call): Stripe.Radar.EarlyFraudWarning {
  params.finish();
  const warning = world.state.fraud_warnings[path("id")];
  if (!warning) throw noSuch("early_fraud_warning", path("id"), "early_fraud_warning");
  return warning;
}

function listWarnings({ world, params }: Call): Stripe.ApiList<Stripe.Radar.EarlyFraudWarning> {
  const charge = params.text("charge");
  const intent = params.text("payment_intent");
  const created = createdFilter(params);
  const items = Object.values(world.state.fraud_warnings).filter(
    (warning) =>
      created(warning) &&
      (charge === null || warning.charge === charge) &&
      (intent === null || warning.payment_intent === intent),
  );
  return page(params, "/v1/radar/early_fraud_warnings", items);
}

function retrieveReview({ world, params, path }: Call): Stripe.Review {
  params.finish();
  const review = world.state.reviews[path("id")];
  if (!review) throw noSuch("review", path("id"), "review");
  return review;
}

/** Open reviews only, as Stripe lists them. */
function listReviews({ world, params }: Call): Stripe.ApiList<Stripe.Review> {
  const created = createdFilter(params);
  const items = Object.values(world.state.reviews).filter((review) => review.open && created(review));
  return page(params, "/v1/reviews", items);
}

export const RADAR_ROUTES: Route[] = [
  { method: "GET", pattern: "/v1/radar/early_fraud_warnings", handle: listWarnings },
  { method: "GET", pattern: "/v1/radar/early_fraud_warnings/:id", handle: retrieveWarning },
  { method: "GET", pattern: "/v1/reviews", handle: listReviews },
  { method: "GET", pattern: "/v1/reviews/:id", handle: retrieveReview },
];
