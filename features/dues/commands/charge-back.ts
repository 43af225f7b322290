import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { bodyDues } from "#db/schema/body-dues.ts";
import { dispute } from "#db/schema/refunds.ts";
import { lockMoney } from "#features/custody/index.ts";
import { lockDues, ofDues } from "#features/dues/commands/lock-dues.ts";
import { accounts, disputeLostEntries, duesBackEntries, postJournal } from "#features/ledger/index.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { money } from "#lib/money/money.ts";

/**
 * A payment by card of dues that its bank took back for good: the body bears what was taken, and the member owes again what they
 * have not paid. Once a dispute; false when there was nothing to do.
 */
export const chargeBackDues = defineCommand({
  name: "dues.charge-back",
  input: z.strictObject({ disputeId: idSchema("dispute") }),
  errors: [],
  load: async ({ tx, input, actor }) => {
    const [lost] = await tx.select().from(dispute).where(eq(dispute.id, input.disputeId));
    const dues = lost?.duesId ? await lockDues(tx, lost.duesId, actor) : null;
    return lost && dues ? { lost, dues } : null;
  },
  policy: onlySystem,
  handler: async ({ tx, resource: { lost, dues } }) => {
    if (lost.status !== "lost") return { isBack: false };
    await lockMoney(tx, dues.bodyId);
    const taken = money(lost.amountMinor, lost.currency);
    // Taken in part, the dues stay paid: what is missing is the body's alone.
    const isWhole = dues.currency === lost.currency && lost.amountMinor >= dues.amountMinor;
    const source = { type: "dispute", id: lost.stripeDisputeId, kind: "lost" } as const;
    const entries = [
      ...disputeLostEntries(accounts.bodyPayable(dues.bodyId), taken),
      ...(isWhole ? duesBackEntries(ofDues(dues)) : []),
    ];
    if (!(await asProduct(tx, () => postJournal(tx, source, entries)))) return { isBack: false };
    if (!isWhole) return { isBack: true };
    if (!(await dueAgain(tx, dues.id))) throw new Error(`${dues.id} is not paid by card`);
    await enqueue(tx, mailJob, { template: "body-dues", id: `${dues.id} back` });
    return { isBack: true };
  },
  audit: ({ input, output, resource: { dues } }) =>
    output.isBack ? { object: dues.id, detail: { dispute: input.disputeId } } : null,
});

async function dueAgain(tx: Tx, id: Id<"dues">): Promise<boolean> {
  const nothing = { paidHow: null, paidAt: null, receipt: null, reminded: null };
  const moved = await asProduct(tx, () =>
    tx
      .update(bodyDues)
      .set({ state: "due", ...nothing })
      .where(and(eq(bodyDues.id, id), eq(bodyDues.state, "paid"), eq(bodyDues.paidHow, "card")))
      .returning({ id: bodyDues.id }),
  );
  return moved.length === 1;
}
