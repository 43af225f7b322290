import type Stripe from "stripe";
import { invalid, noSuch, refused } from "#tests/emulators/stripe/http/errors.ts";
import { createdFilter, page } from "#tests/emulators/stripe/http/list.ts";
import type { Call, Route } from "#tests/emulators/stripe/http/route.ts";
import { moveDispute, submitDispute } from "#tests/emulators/stripe/payment/dispute.ts";
import { emit } from "#tests/emulators/stripe/webhooks/emit.ts";

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

/** The texts of an evidence that may be given; files are not modelled. */
const TEXTS = [
  "access_activity_log",
  "billing_address",
  "cancellation_policy_disclosure",
  "cancellation_rebuttal",
  "customer_email_address",
  "customer_name",
  "customer_purchase_ip",
  "duplicate_charge_explanation",
  "duplicate_charge_id",
  "product_description",
  "refund_policy_disclosure",
  "refund_refusal_explanation",
  "service_date",
  "shipping_address",
  "shipping_carrier",
  "shipping_date",
  "shipping_tracking_number",
  "uncategorized_text",
] as const;

const WAITING = ["needs_response", "warning_needs_response", "appeal_needs_response"];
/** What all texts of an evidence together may hold. */
const MOST_CHARACTERS = 150_000;

function find({ world, path }: Call): Stripe.Dispute {
  const dispute = world.state.disputes[path("id")];
  if (!dispute) throw noSuch("dispute", path("id"), "dispute");
  return dispute;
}

/** Keeps evidence, and gives it in unless `submit` is false. Only while an answer is waited for. */
function update(call: Call): Stripe.Dispute {
  const { world, params } = call;
  const dispute = find(call);
  const given = params.child("evidence");
  const texts = TEXTS.flatMap((name) => {
    const text = given?.text(name, 20_000) ?? null;
    return text === null ? [] : [[name, text] as const];
  });
  const submit = params.flag("submit") ?? true;
  const metadata = params.metadata("metadata", dispute.metadata);
  params.finish();
  if (given && !WAITING.includes(dispute.status)) {
    throw refused("This dispute is already closed or its evidence was submitted.", { param: "evidence" });
  }
  const all = { ...dispute.evidence, ...Object.fromEntries(texts) };
  const size = TEXTS.reduce((sum, name) => sum + (all[name]?.length ?? 0), 0);
  if (size > MOST_CHARACTERS) throw invalid("The evidence is too long.", { param: "evidence" });
  dispute.metadata = metadata;
  dispute.evidence = all;
  dispute.evidence_details.has_evidence ||= texts.length > 0;
  if (given && submit) submitDispute(world, dispute);
  else emit(world, { type: "charge.dispute.updated", data: { object: dispute } });
  return dispute;
}

/** Nothing is said against it: the dispute is lost. */
function close(call: Call): Stripe.Dispute {
  call.params.finish();
  return moveDispute(call.world, find(call), "lost");
}

export const DISPUTE_ROUTES: Route[] = [
  { method: "GET", pattern: "/v1/disputes", handle: list },
  { method: "GET", pattern: "/v1/disputes/:id", handle: retrieve },
  { method: "POST", pattern: "/v1/disputes/:id", handle: update },
  { method: "POST", pattern: "/v1/disputes/:id/close", handle: close },
];
