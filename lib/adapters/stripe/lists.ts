import "server-only";
import type Stripe from "stripe";
import { chargeFacts, idOf, refundFacts, sessionFacts } from "#lib/adapters/stripe/facts.ts";
import { guarded } from "#lib/adapters/stripe/guarded.ts";
import type {
  ListedCharge,
  ListedRefund,
  Movement,
  OfCharge,
  OfPayment,
  ProviderLists,
  Since,
} from "#lib/adapters/stripe/lists-port.ts";

const pageSize = 100;

/** The calls that read lists. A list that grows while it is read is read to its end: pages hang on the last id. */
export function listCalls(stripe: Stripe): ProviderLists {
  return {
    listSessions: (which) => all(stripe.checkout.sessions.list(range(which)), sessionFacts),
    listCharges: (which) =>
      all(stripe.charges.list({ ...range(which), expand: ["data.balance_transaction"] }), listedCharge),
    listRefunds: (which) => all(stripe.refunds.list(range(which)), listedRefund),
    listDisputes: (which) => all(stripe.disputes.list(range(which)), (dispute) => dispute.id),
    listMovements: (which) =>
      all(
        stripe.balanceTransactions.list(
          "source" in which ? { limit: pageSize, source: which.source } : range(which),
        ),
        movement,
      ),
    readBalance: () => guarded(async () => sum(await stripe.balance.retrieve())),
  };
}

function range(which: Since | OfCharge | OfPayment) {
  const limit = { limit: pageSize };
  if ("since" in which) return { ...limit, created: { gte: Math.floor(which.since.getTime() / 1000) } };
  return "charge" in which
    ? { ...limit, charge: which.charge }
    : { ...limit, payment_intent: which.paymentIntent };
}

const all = <From, To>(pages: AsyncIterable<From>, read: (item: From) => To): Promise<To[]> =>
  guarded(async () => {
    const items: To[] = [];
    for await (const item of pages) items.push(read(item));
    return items;
  });

const at = (seconds: number): Date => new Date(seconds * 1000);

const listedCharge = (charge: Stripe.Charge): ListedCharge => ({
  ...chargeFacts(charge),
  isPaid: charge.status === "succeeded",
  created: at(charge.created),
});

const listedRefund = (refund: Stripe.Refund): ListedRefund => ({
  ...refundFacts(refund),
  created: at(refund.created),
});

const movement = (entry: Stripe.BalanceTransaction): Movement => ({
  id: entry.id,
  type: entry.type,
  source: idOf(entry.source),
  currency: entry.currency.toUpperCase(),
  amountMinor: entry.amount,
  feeMinor: entry.fee,
  netMinor: entry.net,
  created: at(entry.created),
});

function sum(balance: Stripe.Balance): ReadonlyMap<string, number> {
  const held = new Map<string, number>();
  for (const { currency, amount } of [...balance.available, ...balance.pending]) {
    const name = currency.toUpperCase();
    held.set(name, (held.get(name) ?? 0) + amount);
  }
  return new Map([...held].filter(([, amount]) => amount !== 0));
}
