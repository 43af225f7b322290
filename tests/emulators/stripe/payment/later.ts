import { book } from "#tests/emulators/stripe/payment/balance.ts";
import { processingFee } from "#tests/emulators/stripe/payment/tariff.ts";
import type { Later } from "#tests/emulators/stripe/state.ts";
import { flush } from "#tests/emulators/stripe/webhooks/deliver.ts";
import { emit } from "#tests/emulators/stripe/webhooks/emit.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

/** The fee of a charge becomes known: its balance transaction exists, `charge.updated` says so. */
function settleCharge(world: World, id: string): void {
  const charge = world.state.charges[id];
  if (!charge || charge.balance_transaction !== null) return;
  charge.balance_transaction = book(world, {
    amount: charge.amount,
    fee: processingFee(charge.amount, charge.currency),
    currency: charge.currency,
    source: charge.id,
    type: "charge",
    category: "charge",
    description: charge.description,
  }).id;
  emit(world, {
    type: "charge.updated",
    data: { object: charge, previous_attributes: { balance_transaction: null } },
  });
}

/** The bank's reference of a refund becomes known. */
function referenceRefund(world: World, id: string): void {
  const refund = world.state.refunds[id];
  if (refund?.status !== "succeeded") return;
  refund.destination_details = {
    type: "card",
    card: {
      reference: `7${id.slice(-8)}`,
      reference_status: "available",
      reference_type: "acquirer_reference_number",
      type: "refund",
    },
  };
  emit(world, { type: "refund.updated", data: { object: refund } });
}

/** Does one postponed task now, also when it was planned before a restart. */
function perform(world: World, task: Later): void {
  if (!world.state.later.includes(task)) return;
  world.state.later = world.state.later.filter((each) => each !== task);
  if (task.kind === "settle_charge") settleCharge(world, task.id);
  else referenceRefund(world, task.id);
}

function schedule(world: World, task: Later): void {
  world.after(world.options.laterMs, () => {
    perform(world, task);
    world
      .save()
      .then(() => flush(world))
      .catch((error: unknown) => console.error("stripe stand-in: postponed task", error));
  });
}

export function postpone(world: World, task: Later): void {
  world.state.later.push(task);
  schedule(world, task);
}

/** Plans again what a stopped process had postponed. */
export function resumeLater(world: World): void {
  for (const task of world.state.later) schedule(world, task);
}

/** A refund or dispute needs the charge's own transaction first, however soon it comes. */
export function settleChargeNow(world: World, id: string): void {
  for (const task of world.state.later.filter((each) => each.kind === "settle_charge" && each.id === id)) {
    perform(world, task);
  }
}
