import type { BankAccountState } from "#db/schema/payouts.ts";

type Account = { state: BankAccountState; requestedAt: Date; usableFrom: Date };

/** Why a maker cannot be paid on an account now. */
export type NoAccount = "missing" | "waiting_approval" | "cool_down";

/**
 * The account a maker is paid on at `at`, or why there is none. While a change is under way nothing is paid, neither on the new
 * account nor on the old one: the maker may have lost the old one, or the change may not be the maker's.
 */
export function accountInForce<A extends Account>(accounts: readonly A[], at: Date): A | NoAccount {
  if (accounts.some((account) => account.state === "requested")) return "waiting_approval";
  const newest = accounts
    .filter((account) => account.state === "approved")
    .toSorted((a, b) => b.requestedAt.getTime() - a.requestedAt.getTime())[0];
  if (!newest) return "missing";
  return newest.usableFrom > at ? "cool_down" : newest;
}
