import "server-only";
import { applyAccount } from "#features/payouts/commands/provider-facts.ts";
import { applyTransfer } from "#features/payouts/commands/transfers.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import { isId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

const context = { actor: systemActor("payouts.sync") };

/** Makes a line agree with its transfer at the provider, by the transfer's id. Of a transfer that is not ours, nothing. */
export async function syncTransfer(id: string): Promise<void> {
  const { lineId } = await payments().retrieveTransfer(id);
  if (!isId("payoutLine", lineId)) return;
  const applied = await applyTransfer(context, { lineId, transferId: id });
  if (!applied.ok && applied.error.code !== "NOT_FOUND") unwrap(applied);
}

/** Makes our copy of a connected account agree with the provider's. */
export async function syncAccount(id: string): Promise<void> {
  unwrap(await applyAccount(context, { facts: await payments().retrieveAccount(id) }));
}
