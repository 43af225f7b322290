import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import { depositAttempt } from "#db/schema/deposit-attempts.ts";
import { refund } from "#db/schema/ledger.ts";
import { dispute } from "#db/schema/refunds.ts";
import { lockMoney } from "#features/custody/index.ts";
import { accounts, disputeLostEntries, postJournal } from "#features/ledger/index.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { paidBack } from "#features/purchases/commands/entries.ts";
import { lockPledge } from "#features/purchases/commands/locks.ts";
import { movePledge } from "#features/purchases/commands/move.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { money } from "#lib/money/money.ts";

/**
 * A deposit by card that its bank took back for good: the chamber bears what was taken, and the maker owes again what had not gone back
 * to them. A refund that was owed and not sent is settled by it: whoever paid has the money. Before the order their pledge waits for its deposit again; after it nothing is handed over to them until it is paid. Once a
 * dispute; false when there was nothing to do.
 */
export const chargeBackDeposit = defineCommand({
  name: "purchases.charge-back",
  input: z.strictObject({ disputeId: idSchema("dispute") }),
  errors: [],
  load: async ({ tx, input }) => {
    const [lost] = await tx.select().from(dispute).where(eq(dispute.id, input.disputeId));
    const which = lost?.depositAttemptId;
    const [attempt] = which ? await tx.select().from(depositAttempt).where(eq(depositAttempt.id, which)) : [];
    const held = attempt && (await lockPledge(tx, attempt.pledgeId));
    return lost && attempt && held ? { lost, attempt, ...held } : null;
  },
  policy: onlySystem,
  handler: async ({ tx, resource: { lost, attempt, purchase, pledge }, now }) => {
    if (lost.status !== "lost") return { isBack: false };
    const back = await tx.select().from(refund).where(eq(refund.depositAttemptId, attempt.id)).for("update");
    const left = attempt.amountMinor - sumOf(back);
    const settled = settledBy(lost, back);
    const settledMinor = sumOf(settled);
    // In another currency the bank took a sum of its own: the deposit as a whole is gone.
    const owedMinor = lost.currency === "MAD" ? Math.min(left, lost.amountMinor - settledMinor) : left;
    await lockMoney(tx, purchase.chamberId);
    const borne = money(lost.amountMinor - settledMinor, lost.currency);
    const entries = [
      ...disputeLostEntries(accounts.refundPayable, money(settledMinor, lost.currency)),
      ...disputeLostEntries(accounts.chamberPayable(purchase.chamberId), borne),
      ...paidBack(purchase.id, pledge.artisanId, owedMinor),
    ].filter(({ amount }) => amount.minor !== 0);
    const source = { type: "dispute", id: lost.stripeDisputeId, kind: "lost" } as const;
    if (!(await asProduct(tx, () => postJournal(tx, source, entries)))) return { isBack: false };
    for (const { id } of settled)
      await tx
        .update(refund)
        .set({ state: "succeeded", note: "disputed", updatedAt: now })
        .where(eq(refund.id, id));
    if (owedMinor === 0) return { isBack: true };
    if (purchase.state === "open" && pledge.state === "deposited" && owedMinor === attempt.amountMinor)
      await movePledge(tx, pledge, "pledged");
    await enqueue(tx, mailJob, { template: "deposit-card", id: `${attempt.id} owed` });
    return { isBack: true };
  },
  audit: ({ input, output, resource: { pledge } }) =>
    output.isBack ? { object: pledge.id, detail: { dispute: input.disputeId } } : null,
});

type Refund = typeof refund.$inferSelect;

const sumOf = (refunds: readonly Refund[]) => refunds.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** Refunds that nobody sent, as far as what the bank took covers each of them whole. */
function settledBy(lost: typeof dispute.$inferSelect, back: readonly Refund[]): Refund[] {
  let left = lost.currency === "MAD" ? lost.amountMinor : 0;
  return back.filter(({ state, stripeRefundId, amountMinor }) => {
    const isUnsent = (state === "due" || state === "failed") && stripeRefundId === null;
    if (!isUnsent || amountMinor > left) return false;
    left -= amountMinor;
    return true;
  });
}
