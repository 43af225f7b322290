import type Stripe from "stripe";
import { noSuch } from "#tests/emulators/stripe/http/errors.ts";
import { createdFilter, page } from "#tests/emulators/stripe/http/list.ts";
import type { Call, Route } from "#tests/emulators/stripe/http/route.ts";
import { createPayout, createTransfer, reverseTransfer } from "#tests/emulators/stripe/payment/connect.ts";
import { findAccount } from "#tests/emulators/stripe/resources/accounts.ts";
import { emit } from "#tests/emulators/stripe/webhooks/emit.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

const MOST = 99_999_999_99;

function find(world: World, id: string): Stripe.Transfer {
  const transfer = world.state.transfers[id];
  if (!transfer) throw noSuch("transfer", id, "transfer");
  return transfer;
}

function create({ world, params }: Call): Stripe.Transfer {
  const amount = params.whole("amount", 1, MOST) ?? params.missing("amount");
  const currency = params.required("currency").toLowerCase();
  const destination = params.required("destination");
  const charge = params.text("source_transaction");
  const request = {
    description: params.text("description"),
    group: params.text("transfer_group"),
    metadata: params.metadata("metadata"),
  };
  params.finish();
  if (charge !== null && !world.state.charges[charge])
    throw noSuch("charge", charge, "source_transaction", 400);
  const account = findAccount(world, destination, 400);
  return createTransfer(world, { ...request, account, amount, currency, charge });
}

function retrieve({ world, params, path }: Call): Stripe.Transfer {
  params.finish();
  return find(world, path("id"));
}

function update({ world, params, path }: Call): Stripe.Transfer {
  const transfer = find(world, path("id"));
  const metadata = params.metadata("metadata", transfer.metadata);
  params.finish();
  transfer.metadata = metadata;
  emit(world, { type: "transfer.updated", data: { object: transfer } });
  return transfer;
}

function list({ world, params }: Call): Stripe.ApiList<Stripe.Transfer> {
  const group = params.text("transfer_group");
  const destination = params.text("destination");
  const created = createdFilter(params);
  const items = Object.values(world.state.transfers).filter(
    (transfer) =>
      created(transfer) &&
      (group === null || transfer.transfer_group === group) &&
      (destination === null || transfer.destination === destination),
  );
  return page(params, "/v1/transfers", items);
}

function reverse({ world, params, path }: Call): Stripe.TransferReversal {
  const transfer = find(world, path("id"));
  const amount = params.whole("amount", 1, MOST);
  const metadata = params.metadata("metadata");
  params.finish();
  return reverseTransfer(world, transfer, amount ?? transfer.amount - transfer.amount_reversed, metadata);
}

function listReversals({ world, params, path }: Call): Stripe.ApiList<Stripe.TransferReversal> {
  const transfer = find(world, path("id"));
  return page(params, `/v1/transfers/${transfer.id}/reversals`, transfer.reversals.data.toReversed());
}

function retrieveReversal({ world, params, path }: Call): Stripe.TransferReversal {
  params.finish();
  const found = find(world, path("id")).reversals.data.find((each) => each.id === path("reversal"));
  if (!found) throw noSuch("transfer reversal", path("reversal"), "id");
  return found;
}

function payOut({ world, params, account }: Call): Stripe.Payout {
  const amount = params.whole("amount", 1, MOST) ?? params.missing("amount");
  const currency = params.required("currency").toLowerCase();
  const description = params.text("description");
  const metadata = params.metadata("metadata");
  params.finish();
  return createPayout(world, { account, amount, currency, description, metadata });
}

function retrievePayout({ world, params, path }: Call): Stripe.Payout {
  params.finish();
  const payout = world.state.payouts[path("id")];
  if (!payout) throw noSuch("payout", path("id"), "payout");
  return payout;
}

function listPayouts({ world, params, account }: Call): Stripe.ApiList<Stripe.Payout> {
  const status = params.text("status");
  const created = createdFilter(params);
  const items = Object.values(world.state.payouts).filter(
    (payout) =>
      created(payout) &&
      (status === null || payout.status === status) &&
      (world.state.payout_accounts[payout.id] ?? null) === account,
  );
  return page(params, "/v1/payouts", items);
}

export const TRANSFER_ROUTES: Route[] = [
  { method: "POST", pattern: "/v1/transfers", handle: create },
  { method: "GET", pattern: "/v1/transfers", handle: list },
  { method: "GET", pattern: "/v1/transfers/:id", handle: retrieve },
  { method: "POST", pattern: "/v1/transfers/:id", handle: update },
  { method: "POST", pattern: "/v1/transfers/:id/reversals", handle: reverse },
  { method: "GET", pattern: "/v1/transfers/:id/reversals", handle: listReversals },
  { method: "GET", pattern: "/v1/transfers/:id/reversals/:reversal", handle: retrieveReversal },
  { method: "POST", pattern: "/v1/payouts", handle: payOut },
  { method: "GET", pattern: "/v1/payouts", handle: listPayouts },
  { method: "GET", pattern: "/v1/payouts/:id", handle: retrievePayout },
];
