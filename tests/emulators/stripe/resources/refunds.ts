import type Stripe from "stripe";
import { invalid, noSuch, refused } from "#tests/emulators/stripe/http/errors.ts";
import { createdFilter, page } from "#tests/emulators/stripe/http/list.ts";
import type { Params } from "#tests/emulators/stripe/http/params.ts";
import type { Call, Route } from "#tests/emulators/stripe/http/route.ts";
import { createRefund } from "#tests/emulators/stripe/payment/refund.ts";
import { displayAmount } from "#tests/emulators/stripe/payment/tariff.ts";
import { emit } from "#tests/emulators/stripe/webhooks/emit.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

const REASONS = ["duplicate", "fraudulent", "requested_by_customer"] as const;

/** The charge to refund, named directly or as the latest of an intent. */
function chargeOf(world: World, params: Params): Stripe.Charge {
  const chargeId = params.text("charge");
  const intentId = params.text("payment_intent");
  if (chargeId === null && intentId === null) {
    throw invalid(
      "One of the following params should be provided for this request: payment_intent or charge.",
      {
        code: "parameter_missing",
        param: "payment_intent",
      },
    );
  }
  const intent = intentId === null ? null : world.state.payment_intents[intentId];
  if (intentId !== null && !intent) throw noSuch("payment_intent", intentId, "payment_intent", 400);
  const latest = typeof intent?.latest_charge === "string" ? intent.latest_charge : null;
  if (chargeId !== null && latest !== null && chargeId !== latest) {
    throw invalid("The charge does not belong to the payment intent.", { param: "charge" });
  }
  const id = chargeId ?? latest;
  if (id === null) {
    throw invalid(`This PaymentIntent (${intentId}) does not have a successful charge to refund.`, {
      param: "payment_intent",
    });
  }
  const charge = world.state.charges[id];
  if (!charge) throw noSuch("charge", id, "charge", 400);
  return charge;
}

/** What may still be refunded must cover the amount; the answer is kept under an idempotency key. */
function checkRefundable(charge: Stripe.Charge, amount: number): void {
  if (charge.status !== "succeeded") {
    throw refused(`Charge ${charge.id} did not succeed and cannot be refunded.`, {
      code: "charge_not_refundable",
      param: "charge",
    });
  }
  if (charge.disputed) {
    throw refused(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: "charge_disputed",
      param: "charge",
    });
  }
  const left = charge.amount - charge.amount_refunded;
  if (left === 0) {
    throw refused(`Charge ${charge.id} has already been refunded.`, {
      code: "charge_already_refunded",
      param: "charge",
    });
  }
  if (amount > left) {
    const asked = displayAmount(amount, charge.currency);
    const available = displayAmount(left, charge.currency);
    throw refused(`Refund amount (${asked}) is greater than unrefunded amount on charge (${available})`, {
      param: "amount",
    });
  }
}

function create({ world, params }: Call): Stripe.Refund {
  const charge = chargeOf(world, params);
  const given = params.whole("amount", 1, 99_999_999_99);
  const reason = params.oneOf("reason", REASONS);
  const metadata = params.metadata("metadata");
  params.finish();
  checkRefundable(charge, given ?? 0);
  const amount = given ?? charge.amount - charge.amount_refunded;
  return createRefund(world, charge, { amount, reason, metadata });
}

function find(world: World, id: string): Stripe.Refund {
  const refund = world.state.refunds[id];
  if (!refund) throw noSuch("refund", id, "refund");
  return refund;
}

function retrieve({ world, params, path }: Call): Stripe.Refund {
  params.finish();
  return find(world, path("id"));
}

function update({ world, params, path }: Call): Stripe.Refund {
  const refund = find(world, path("id"));
  const metadata = params.metadata("metadata", refund.metadata ?? {});
  params.finish();
  refund.metadata = metadata;
  emit(world, { type: "refund.updated", data: { object: refund } });
  return refund;
}

function list({ world, params }: Call): Stripe.ApiList<Stripe.Refund> {
  const charge = params.text("charge");
  const intent = params.text("payment_intent");
  const created = createdFilter(params);
  const items = Object.values(world.state.refunds).filter(
    (refund) =>
      created(refund) &&
      (charge === null || refund.charge === charge) &&
      (intent === null || refund.payment_intent === intent),
  );
  return page(params, "/v1/refunds", items);
}

export const REFUND_ROUTES: Route[] = [
  { method: "POST", pattern: "/v1/refunds", handle: create },
  { method: "GET", pattern: "/v1/refunds", handle: list },
  { method: "GET", pattern: "/v1/refunds/:id", handle: retrieve },
  { method: "POST", pattern: "/v1/refunds/:id", handle: update },
];
