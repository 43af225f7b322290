import type Stripe from "stripe";
import { newId } from "#tests/emulators/stripe/ids.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

/** Funds become available this long after they move. */
const SETTLE_SECONDS = 2 * 24 * 3600;

interface Movement {
  amount: number;
  fee: number;
  currency: string;
  source: string;
  type:
    | "charge"
    | "refund"
    | "refund_failure"
    | "adjustment"
    | "transfer"
    | "transfer_refund"
    | "payout"
    | "payout_failure";
  category:
    | "charge"
    | "refund"
    | "refund_failure"
    | "dispute"
    | "dispute_reversal"
    | "transfer"
    | "transfer_reversal"
    | "payout"
    | "payout_reversal";
  description: string | null;
}

/** Books one movement of the balance; `amount` is signed, `net` = amount − fee, minor units. */
export function book(world: World, movement: Movement): Stripe.BalanceTransaction {
  const { amount, fee, currency } = movement;
  const transaction: Stripe.BalanceTransaction = {
    id: newId("txn_"),
    object: "balance_transaction",
    amount,
    available_on: world.now() + SETTLE_SECONDS,
    balance_type: "payments",
    created: world.now(),
    currency,
    description: movement.description,
    exchange_rate: null,
    fee,
    fee_details:
      fee === 0
        ? []
        : [
            {
              amount: fee,
              application: null,
              currency,
              description: "Stripe processing fees",
              type: "stripe_fee",
            },
          ],
    net: amount - fee,
    reporting_category: movement.category,
    source: movement.source,
    status: "pending",
    type: movement.type,
  };
  world.state.balance_transactions[transaction.id] = transaction;
  return transaction;
}

/** Marks as available what has settled by now; call before showing balances or transactions. */
export function settleFunds(world: World): void {
  for (const transaction of Object.values(world.state.balance_transactions)) {
    if (transaction.available_on <= world.now()) transaction.status = "available";
  }
}
