import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { checkout, type refund } from "#db/schema/index.ts";
import { issueCreditNoteJob } from "#features/documents/jobs.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { endRefundedOrders } from "#features/refunds/commands/end-refunded-orders.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

/** What follows once a refund has arrived: its checkout and orders are where their money is, and whoever paid is told. */
export async function endRefund(tx: Tx, { id, checkoutId }: typeof refund.$inferSelect): Promise<void> {
  // A maker's deposit has no orders and no invoice.
  if (!checkoutId) {
    await enqueue(tx, mailJob, { template: "deposit-card", id: `${id} back` });
    return;
  }
  await tx
    .update(checkout)
    .set({ state: "refunded" })
    .where(and(eq(checkout.id, checkoutId), eq(checkout.state, "refund_due")));
  await endRefundedOrders(tx, id);
  await enqueue(tx, issueCreditNoteJob, { refundId: id });
  await enqueue(tx, mailJob, { template: "refund-sent", id });
}
