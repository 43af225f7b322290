import "server-only";
import { bookPayout } from "#features/reconciliation/commands/book-payout.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

/** Books what became of a payout of our own balance: sent to the bank, or come back from it. Asks the provider for its movements. */
export async function syncPayout(payoutId: string): Promise<void> {
  const context = { actor: systemActor("payout") };
  for (const movement of await payments().listMovements({ source: payoutId }))
    unwrap(await bookPayout(context, { movement }));
}
