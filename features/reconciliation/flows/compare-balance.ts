import "server-only";
import { findBalanceBreaks } from "#features/reconciliation/domain/compare.ts";
import type { Lists } from "#features/reconciliation/flows/heal.ts";
import { readClearing } from "#features/reconciliation/queries/read-books.ts";
import type { Break } from "#features/reconciliation/schema.ts";
import { payments } from "#lib/adapters/stripe/index.ts";

/**
 * Sets what the provider holds against the account `psp_clearing`, by currency. The balance is read before and after our books: a
 * currency that moved in between says nothing this time, and what is open about it stays open.
 */
export async function compareBalance(lists: Lists, at: Date): Promise<{ found: Break[]; unsure: string[] }> {
  const before = await payments().readBalance();
  const { booked, refundsUnderway } = await readClearing();
  const after = await payments().readBalance();
  const underway = new Map<string, number>();
  const add = (currency: string, minor: number) =>
    underway.set(currency, (underway.get(currency) ?? 0) + minor);
  // Taken from the balance when it is asked for; booked when it has arrived.
  for (const [currency, minor] of refundsUnderway) add(currency, -minor);
  // Booked when the buyer paid; put into the balance once the provider knows what it settled at.
  for (const { isPaid, settled, gross } of lists.charges)
    if (isPaid && !settled) add(gross.currency, -gross.minor);
  const unsure = [...new Set([...before.keys(), ...after.keys()])].filter(
    (currency) => before.get(currency) !== after.get(currency),
  );
  const found = findBalanceBreaks(after, booked, underway, at);
  return { found: found.filter((one) => !unsure.includes(one.object)), unsure };
}
