import { accounts, type Entry } from "#features/ledger/domain/entries.ts";
import { type Money, minus, money } from "#lib/money/money.ts";

/**
 * One movement of our balance that a dispute caused (`amount` below zero when it left): what the bank took stands in
 * `dispute_suspense` until it is decided, what came back leaves it, and the provider's fee is a fee.
 */
export function disputeMovementEntries({ amount, fee }: { amount: Money; fee: Money }): Entry[] {
  const entries: Entry[] = [
    { account: accounts.disputeSuspense, amount: opposite(amount) },
    { account: accounts.pspFees, amount: fee },
    { account: accounts.pspClearing, amount: minus(amount, fee) },
  ];
  return entries.filter((entry) => entry.amount.minor !== 0);
}

/** What a lost dispute took, against the account that stood for it: `loss`, or what the buyer was owed. */
export function disputeLostEntries(account: string, amount: Money): Entry[] {
  return [
    { account, amount },
    { account: accounts.disputeSuspense, amount: opposite(amount) },
  ];
}

const opposite = (amount: Money): Money => money(-amount.minor, amount.currency);
