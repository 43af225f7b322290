import type Stripe from "stripe";
import type { ControlBody } from "#tests/emulators/stripe/control/body.ts";
import { noSuch } from "#tests/emulators/stripe/http/errors.ts";
import { moveDispute, openDispute, STAGES } from "#tests/emulators/stripe/payment/dispute.ts";
import { closeReview, openReview, warnOfFraud } from "#tests/emulators/stripe/payment/radar.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

function chargeOf(world: World, body: ControlBody): Stripe.Charge {
  const id = body.text("charge");
  const charge = world.state.charges[id];
  if (!charge) throw noSuch("charge", id, "charge");
  return charge;
}

/**
 * Opens the dispute of a charge, as an inquiry or with the money taken, and moves it on. A later stage of a charge that nobody
 * disputes opens one first.
 */
export function disputeByControl(world: World, body: ControlBody): object {
  const charge = chargeOf(world, body);
  const stage = body.oneOf("stage", STAGES);
  const amount = body.whole("amount", charge.amount);
  const existing = Object.values(world.state.disputes).find((dispute) => dispute.charge === charge.id);
  const isOpening = stage === "created" || stage === "warning_needs_response";
  if (existing && !isOpening) return { dispute: moveDispute(world, existing, stage) };
  const asInquiry = stage.startsWith("warning_") || stage === "prevented";
  // An inquiry that becomes a dispute stays the same object.
  if (existing && stage === "created" && existing.status.startsWith("warning_"))
    return { dispute: moveDispute(world, existing, "needs_response") };
  const dispute = openDispute(world, charge, { amount, asInquiry });
  return { dispute: isOpening ? dispute : moveDispute(world, dispute, stage) };
}

export function fraudWarningByControl(world: World, body: ControlBody): object {
  return { warning: warnOfFraud(world, chargeOf(world, body), body.fields.actionable !== false) };
}

/** `{charge}` opens a review; with `closed` it ends for that reason. */
export function reviewByControl(world: World, body: ControlBody): object {
  const charge = chargeOf(world, body);
  if (!body.has("closed")) return { review: openReview(world, charge) };
  const reason = body.oneOf("closed", ["approved", "refunded", "refunded_as_fraud", "disputed"]);
  return { review: closeReview(world, charge, reason) };
}
