import type Stripe from "stripe";
import { AdapterError } from "#lib/kernel/errors.ts";
import { type Currency, type Money, money } from "#lib/money/money.ts";

/** An account of a maker at the provider. Money is transferred only while `transfers` is active. */
export type AccountFacts = {
  id: string;
  artisanId: string | null;
  transfers: "active" | "pending" | "inactive";
  isReady: boolean;
  due: string[];
};

export type TransferFacts = {
  id: string;
  lineId: string | null;
  destination: string | null;
  amount: Money;
  reversed: Money;
  group: string | null;
};

export type TransferRequest = { lineId: string; account: string; amount: Money; group: string };

/** What of the provider concerns makers' money. Every call throws AdapterError. */
export type ConnectCalls = {
  createAccount(request: { artisanId: string; email: string | null }, key: string): Promise<AccountFacts>;
  retrieveAccount(id: string): Promise<AccountFacts>;
  /** A page of the provider, good once and for minutes, where an account's owner gives what is due. */
  onboardingUrl(account: string, urls: { back: string; again: string }): Promise<string>;
  createTransfer(request: TransferRequest, key: string): Promise<TransferFacts>;
  retrieveTransfer(id: string): Promise<TransferFacts>;
  listTransfers(group: string): Promise<TransferFacts[]>;
  reverseTransfer(
    request: { transfer: string; reversalId: string; amountMinor: number },
    key: string,
  ): Promise<string>;
  /** The reversal of a transfer that one of our rows made; null when there is none. */
  findReversal(transfer: string, reversalId: string): Promise<string | null>;
};

type Guard = <T>(call: () => Promise<T>) => Promise<T>;

/** The calls over stripe-node; `guarded` turns its errors into ours. */
export function connectCalls(stripe: Stripe, guarded: Guard): ConnectCalls {
  return {
    createAccount: ({ artisanId, email }, idempotencyKey) =>
      guarded(async () =>
        accountFacts(
          await stripe.accounts.create(
            {
              type: "express",
              ...(email ? { email } : {}),
              capabilities: { transfers: { requested: true } },
              metadata: { artisan_id: artisanId },
            },
            { idempotencyKey },
          ),
        ),
      ),
    retrieveAccount: (id) => guarded(async () => accountFacts(await stripe.accounts.retrieve(id))),
    onboardingUrl: (account, { back, again }) =>
      guarded(async () => {
        const link = await stripe.accountLinks.create({
          ...{ account, return_url: back, refresh_url: again, type: "account_onboarding" },
        });
        return link.url;
      }),
    createTransfer: ({ lineId, account, amount, group }, idempotencyKey) =>
      guarded(async () =>
        transferFacts(
          await stripe.transfers.create(
            {
              amount: amount.minor,
              currency: amount.currency.toLowerCase(),
              destination: account,
              transfer_group: group,
              metadata: { payout_line: lineId },
            },
            { idempotencyKey },
          ),
        ),
      ),
    retrieveTransfer: (id) => guarded(async () => transferFacts(await stripe.transfers.retrieve(id))),
    listTransfers: (group) =>
      guarded(async () => {
        const found = await stripe.transfers.list({ transfer_group: group, limit: 100 });
        return found.data.map(transferFacts);
      }),
    reverseTransfer: ({ transfer, reversalId, amountMinor }, idempotencyKey) =>
      guarded(async () => {
        const params = { amount: amountMinor, metadata: { reversal_row: reversalId } };
        return (await stripe.transfers.createReversal(transfer, params, { idempotencyKey })).id;
      }),
    findReversal: (transfer, reversalId) =>
      guarded(async () => {
        const found = await stripe.transfers.listReversals(transfer, { limit: 100 });
        return found.data.find((each) => each.metadata?.reversal_row === reversalId)?.id ?? null;
      }),
  };
}

const currencyOf = (code: string) => code.toUpperCase() as Currency;

function accountFacts(account: Stripe.Account): AccountFacts {
  const transfers = account.capabilities?.transfers;
  return {
    id: account.id,
    artisanId: account.metadata?.artisan_id ?? null,
    transfers: transfers === "active" ? "active" : transfers === "pending" ? "pending" : "inactive",
    isReady: account.details_submitted && account.payouts_enabled,
    due: account.requirements?.currently_due ?? [],
  };
}

function transferFacts(transfer: Stripe.Transfer): TransferFacts {
  const { destination } = transfer;
  const currency = currencyOf(transfer.currency);
  return {
    id: transfer.id,
    lineId: transfer.metadata.payout_line ?? null,
    destination: typeof destination === "string" ? destination : (destination?.id ?? null),
    amount: money(transfer.amount, currency),
    reversed: money(transfer.amount_reversed, currency),
    group: transfer.transfer_group,
  };
}

/** True for a refusal that trying again does not change. */
export const isDefinitive = (error: unknown): error is AdapterError =>
  error instanceof AdapterError && !error.retry;
