import "server-only";
import { eq } from "drizzle-orm";
import { payoutBatch, payoutLine } from "#db/schema/index.ts";
import { sendLines } from "#features/payouts/commands/line-moves.ts";
import { transferJob } from "#features/payouts/jobs.ts";
import type { PayoutRail } from "#features/payouts/rails/rail.ts";
import { env } from "#lib/env.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

/**
 * Separate charges and transfers at the provider: a line a sale, so that charge and transfer carry one transfer group. Off unless
 * the deployment says otherwise: the provider pays out to Morocco by agreement only.
 */
export const stripeConnect: PayoutRail = {
  name: "stripe_connect",
  isOpen: () => env().STRIPE_CONNECT === "on",
  trouble: (maker) => (maker.connectedAccount && maker.mayTransfer ? null : "no_transfers"),
  plan: ({ due, connectedAccount }) =>
    connectedAccount ? due.map((one) => ({ due: [one], checkoutId: one.checkoutId, connectedAccount })) : [],
  approved: async (tx, batchId) => {
    const lines = await tx
      .select({ id: payoutLine.id })
      .from(payoutLine)
      .where(eq(payoutLine.batchId, batchId));
    await tx.update(payoutBatch).set({ state: "exported" }).where(eq(payoutBatch.id, batchId));
    await sendLines(tx, batchId);
    for (const { id } of lines) await enqueue(tx, transferJob, { lineId: id });
  },
};
