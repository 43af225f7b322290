import "server-only";
import { applyReversal } from "#features/payouts/commands/reversals.ts";
import { reversalJob } from "#features/payouts/jobs.ts";
import { readReversal } from "#features/payouts/queries/read-transfer.ts";
import { isDefinitive } from "#lib/adapters/stripe/connect.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

const context = { actor: systemActor(reversalJob.name) };

/**
 * Takes back from a transfer what was planned. Looks first whether it was done before. The provider refuses when the maker's
 * balance does not cover it: then it is kept from the next sales instead.
 */
export async function reverseTransfer(reversalId: Id<"transferReversal">): Promise<void> {
  const plan = await readReversal(reversalId);
  if (!plan) return;
  const { transferId: transfer, amountMinor } = plan;
  try {
    const done =
      (await payments().findReversal(transfer, reversalId)) ??
      (await payments().reverseTransfer({ transfer, reversalId, amountMinor }, `trr:${reversalId}`));
    unwrap(await applyReversal(context, { reversalId, providerId: done }));
  } catch (error) {
    if (!isDefinitive(error)) throw error;
    unwrap(await applyReversal(context, { reversalId, providerId: null }));
  }
}
