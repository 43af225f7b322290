import type Stripe from "stripe";
import { noSuch } from "#tests/emulators/stripe/http/errors.ts";
import { createdFilter, page } from "#tests/emulators/stripe/http/list.ts";
import type { Call, Route } from "#tests/emulators/stripe/http/route.ts";
import { settleFunds } from "#tests/emulators/stripe/payment/balance.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

function retrieveTransaction({ world, params, path }: Call): Stripe.BalanceTransaction {
  params.finish();
  settleFunds(world);
  const transaction = world.state.balance_transactions[path("id")];
  if (!transaction) throw noSuch("balance transaction", path("id"), "id");
  return transaction;
}

function listTransactions({ world, params }: Call): Stripe.ApiList<Stripe.BalanceTransaction> {
  settleFunds(world);
  const currency = params.text("currency")?.toLowerCase() ?? null;
  const source = params.text("source");
  const type = params.text("type");
  const created = createdFilter(params);
  const items = Object.values(world.state.balance_transactions).filter(
    (transaction) =>
      created(transaction) &&
      (currency === null || transaction.currency === currency) &&
      (source === null || transaction.source === source) &&
      (type === null || transaction.type === type),
  );
  return page(params, "/v1/balance_transactions", items);
}

/** Sums of net movements per currency, pending and available apart; every currency is in both lists. */
function retrieveBalance({ world, params, account }: Call): Stripe.Balance {
  params.finish();
  if (account !== null) return connectedBalanceOf(world, account);
  settleFunds(world);
  const transactions = Object.values(world.state.balance_transactions);
  const currencies = [...new Set(["eur", ...transactions.map(({ currency }) => currency)])];
  const sums = (status: "available" | "pending") =>
    currencies.map((currency) => {
      const amount = transactions
        .filter((each) => each.currency === currency && each.status === status)
        .reduce((sum, each) => sum + each.net, 0);
      return { amount, currency, source_types: { card: amount } };
    });
  return { object: "balance", available: sums("available"), livemode: false, pending: sums("pending") };
}

/** What a connected account holds: what it was transferred is there at once. */
function connectedBalanceOf(world: World, account: string): Stripe.Balance {
  const own = Object.entries(world.state.connected_balances[account] ?? { mad: 0 });
  const of = (amount: number, currency: string) => ({ amount, currency, source_types: { card: amount } });
  return {
    object: "balance",
    available: own.map(([currency, amount]) => of(amount, currency)),
    livemode: false,
    pending: own.map(([currency]) => of(0, currency)),
  };
}

export const BALANCE_ROUTES: Route[] = [
  { method: "GET", pattern: "/v1/balance", handle: retrieveBalance },
  { method: "GET", pattern: "/v1/balance_transactions", handle: listTransactions },
  { method: "GET", pattern: "/v1/balance_transactions/:id", handle: retrieveTransaction },
];
