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
 * to them. Before the order their pledge waits for its deposit again; after it nothing is handed over to them until it is paid. Once a
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
  handler: async ({ tx, resource: { lost, attempt, purchase, pledge } }) => {
    if (lost.status !== "lost") return { isBack: false };
    const back = await tx
      .select({ minor: refund.amountMinor })
      .from(refund)
      .where(eq(refund.depositAttemptId, attempt.id));
    const left = attempt.amountMinor - back.reduce((sum, { minor }) => sum + minor, 0);
    // In another currency the bank took a sum of its own: the deposit as a whole is gone.
    const owedMinor = lost.currency === "MAD" ? Math.min(left, lost.amountMinor) : left;
    await lockMoney(tx, purchase.chamberId);
    const taken = money(lost.amountMinor, lost.currency);
    const entries = [
      ...disputeLostEntries(accounts.chamberPayable(purchase.chamberId), taken),
      ...paidBack(purchase.id, pledge.artisanId, owedMinor),
    ];
    const source = { type: "dispute", id: lost.stripeDisputeId, kind: "lost" } as const;
    if (!(await asProduct(tx, () => postJournal(tx, source, entries)))) return { isBack: false };
    if (owedMinor === 0) return { isBack: true };
    if (purchase.state === "open" && pledge.state === "deposited" && owedMinor === attempt.amountMinor)
      await movePledge(tx, pledge, "pledged");
    await enqueue(tx, mailJob, { template: "deposit-card", id: `${attempt.id} owed` });
    return { isBack: true };
  },
  audit: ({ input, output, resource: { pledge } }) =>
    output.isBack ? { object: pledge.id, detail: { dispute: input.disputeId } } : null,
});
