import "server-only";
import { applyTransfer } from "#features/payouts/commands/transfers.ts";
import { transferJob } from "#features/payouts/jobs.ts";
import { readTransferPlan } from "#features/payouts/queries/read-transfer.ts";
import { isDefinitive } from "#lib/adapters/stripe/connect.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { money } from "#lib/money/money.ts";

const context = { actor: systemActor(transferJob.name) };

/**
 * Makes the transfer of a line. First looks whether it was made before (by the sale's transfer group): a key is forgotten after a
 * day, and a worker may have died between the provider's answer and our note of it. Refuses an account without the capability.
 * A definitive refusal gives the line back; anything else throws and is tried again.
 */
export async function transferLine(lineId: Id<"payoutLine">): Promise<void> {
  const plan = await readTransferPlan(lineId);
  if (!plan) return;
  const group = `og_${plan.checkoutId}`;
  try {
    const made = (await payments().listTransfers(group)).find((transfer) => transfer.lineId === lineId);
    const transfer = made ?? (await newTransfer(plan, group));
    if (transfer) unwrap(await applyTransfer(context, { lineId, transferId: transfer.id }));
    else unwrap(await applyTransfer(context, { lineId, refusal: "NO_TRANSFERS" }));
  } catch (error) {
    if (!isDefinitive(error)) throw error;
    unwrap(await applyTransfer(context, { lineId, refusal: error.message }));
  }
}

type Plan = NonNullable<Awaited<ReturnType<typeof readTransferPlan>>>;

async function newTransfer(plan: Plan, group: string) {
  const account = await payments().retrieveAccount(plan.connectedAccount);
  if (account.transfers !== "active") return null;
  const amount = money(plan.amountMinor, plan.currency);
  const request = { lineId: plan.id, account: plan.connectedAccount, amount, group };
  return payments().createTransfer(request, `tr:${plan.id}`);
}
