import type Stripe from "stripe";
import { refused } from "#tests/emulators/stripe/http/errors.ts";
import { newId } from "#tests/emulators/stripe/ids.ts";
import { book, settleFunds } from "#tests/emulators/stripe/payment/balance.ts";
import { displayAmount } from "#tests/emulators/stripe/payment/tariff.ts";
import { emit } from "#tests/emulators/stripe/webhooks/emit.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

type Move = Pick<Parameters<typeof book>[1], "amount" | "currency" | "source" | "type" | "category">;

/** Books a movement between balances: it is there at once, unlike what buyers pay. */
function bookNow(world: World, move: Move): string {
  const transaction = book(world, { ...move, fee: 0, description: null });
  transaction.available_on = world.now();
  transaction.status = "available";
  return transaction.id;
}

/** What of the platform's balance is available in a currency. */
export function available(world: World, currency: string): number {
  settleFunds(world);
  return Object.values(world.state.balance_transactions)
    .filter((each) => each.currency === currency && each.status === "available")
    .reduce((sum, each) => sum + each.net, 0);
}

/** Moves a connected account's balance; minor units, signed. */
export function moveConnected(world: World, account: string, currency: string, amount: number): void {
  const own = world.state.connected_balances[account] ?? {};
  own[currency] = (own[currency] ?? 0) + amount;
  world.state.connected_balances[account] = own;
}

export const connectedBalance = (world: World, account: string, currency: string): number =>
  world.state.connected_balances[account]?.[currency] ?? 0;

export type TransferRequest = {
  account: Stripe.Account;
  amount: number;
  currency: string;
  description: string | null;
  group: string | null;
  charge: string | null;
  metadata: Stripe.Metadata;
};

/** Moves money to a connected account. Refused without the capability, or beyond what is available. */
export function createTransfer(world: World, request: TransferRequest): Stripe.Transfer {
  const { account, amount, currency } = request;
  if (account.capabilities?.transfers !== "active") {
    throw refused(
      "Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments",
      { code: "insufficient_capabilities_for_transfer" },
    );
  }
  if (request.charge === null && available(world, currency) < amount) {
    throw refused("You have insufficient available funds in your Stripe account.", {
      code: "balance_insufficient",
    });
  }
  const id = newId("tr_");
  const transfer: Stripe.Transfer = {
    id,
    object: "transfer",
    amount,
    amount_reversed: 0,
    balance_transaction: bookNow(world, {
      ...{ amount: -amount, currency, source: id },
      ...{ type: "transfer", category: "transfer" },
    }),
    created: world.now(),
    currency,
    description: request.description,
    destination: account.id,
    livemode: false,
    metadata: request.metadata,
    reversals: { object: "list", data: [], has_more: false, url: `/v1/transfers/${id}/reversals` },
    reversed: false,
    source_transaction: request.charge,
    source_type: "card",
    transfer_group: request.group,
  };
  world.state.transfers[id] = transfer;
  moveConnected(world, account.id, currency, amount);
  emit(world, { type: "transfer.created", data: { object: transfer } });
  return transfer;
}

/** Takes part or all of a transfer back, as far as the connected account's balance covers it. */
export function reverseTransfer(
  world: World,
  transfer: Stripe.Transfer,
  amount: number,
  metadata: Stripe.Metadata,
): Stripe.TransferReversal {
  const left = transfer.amount - transfer.amount_reversed;
  const shown = (minor: number) => displayAmount(minor, transfer.currency);
  if (amount > left)
    throw refused(`Reversal amount (${shown(amount)}) is greater than unreversed amount (${shown(left)}).`, {
      param: "amount",
    });
  const account = String(transfer.destination);
  if (connectedBalance(world, account, transfer.currency) < amount)
    throw refused("The connected account's available balance does not cover this reversal.", {
      code: "balance_insufficient",
    });
  const id = newId("trr_");
  const reversal: Stripe.TransferReversal = {
    id,
    object: "transfer_reversal",
    amount,
    balance_transaction: bookNow(world, {
      ...{ amount, currency: transfer.currency, source: id },
      ...{ type: "transfer_refund", category: "transfer_reversal" },
    }),
    created: world.now(),
    currency: transfer.currency,
    destination_payment_refund: null,
    metadata,
    source_refund: null,
    transfer: transfer.id,
  };
  transfer.reversals.data.unshift(reversal);
  transfer.amount_reversed += amount;
  transfer.reversed = transfer.amount_reversed === transfer.amount;
  moveConnected(world, account, transfer.currency, -amount);
  emit(world, { type: "transfer.reversed", data: { object: transfer } });
  return reversal;
}

export type PayoutRequest = {
  account: string | null;
  amount: number;
  currency: string;
  description: string | null;
  metadata: Stripe.Metadata;
};

/** Sends money to the bank of the platform or of a connected account; it arrives when a control route says so. */
export function createPayout(world: World, request: PayoutRequest): Stripe.Payout {
  const { account, amount, currency } = request;
  const there = account === null ? available(world, currency) : connectedBalance(world, account, currency);
  if (there < amount)
    throw refused("You have insufficient funds in your Stripe account for this payout.", {
      code: "balance_insufficient",
    });
  const id = newId("po_");
  const payout: Stripe.Payout = {
    id,
    object: "payout",
    amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: world.now() + 2 * 24 * 3600,
    automatic: false,
    balance_transaction:
      account === null
        ? bookNow(world, {
            ...{ amount: -amount, currency, source: id },
            ...{ type: "payout", category: "payout" },
          })
        : null,
    created: world.now(),
    currency,
    description: request.description,
    destination: null,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: request.metadata,
    method: "standard",
    original_payout: null,
    payout_method: null,
    reconciliation_status: "not_applicable",
    reversed_by: null,
    source_type: "card",
    statement_descriptor: null,
    status: "pending",
    trace_id: null,
    type: "bank_account",
  };
  world.state.payouts[id] = payout;
  if (account !== null) {
    world.state.payout_accounts[id] = account;
    moveConnected(world, account, currency, -amount);
  }
  emit(world, { type: "payout.created", data: { object: payout } });
  return payout;
}

/** The bank took the payout, or gave it back: then the money is in the balance again. */
export function endPayout(world: World, payout: Stripe.Payout, outcome: "paid" | "failed"): void {
  if (payout.status !== "pending") throw refused(`Payout ${payout.id} is ${payout.status}, not pending.`);
  payout.status = outcome;
  if (outcome === "paid") {
    emit(world, { type: "payout.paid", data: { object: payout } });
    return;
  }
  payout.failure_code = "account_closed";
  payout.failure_message = "The bank account has been closed.";
  const account = world.state.payout_accounts[payout.id];
  if (account) moveConnected(world, account, payout.currency, payout.amount);
  else
    payout.failure_balance_transaction = bookNow(world, {
      ...{ amount: payout.amount, currency: payout.currency, source: payout.id },
      ...{ type: "payout_failure", category: "payout_reversal" },
    });
  emit(world, { type: "payout.failed", data: { object: payout } });
}
