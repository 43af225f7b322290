import "server-only";
import { and, eq, notExists } from "drizzle-orm";
import { z } from "zod";
import { artisanOrder, checkout, orderCancellation } from "#db/schema/index.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { oweGiftBack } from "#features/refunds/commands/owe-gift-back.ts";
import { refundJob } from "#features/refunds/jobs.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/**
 * Gives back what a buyer added for the transmission fund, once every order of the purchase was cancelled whole, so that nothing of it was
 * sent. Behind the checkout's lock: of two orders that are cancelled in the same moment, the later one finds both. Does nothing while an
 * order stands; running it again changes nothing.
 */
export const returnGift = defineCommand({
  name: "refunds.return-gift",
  input: z.strictObject({ checkoutId: idSchema("checkout") }),
  errors: [],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ id: checkout.id })
      .from(checkout)
      .where(eq(checkout.id, input.checkoutId))
      .for("update");
    return row ?? null;
  },
  policy: onlySystem,
  handler: async ({ tx, resource: { id } }) => {
    const wasCancelled = tx
      .select({ id: orderCancellation.orderId })
      .from(orderCancellation)
      .where(and(eq(orderCancellation.orderId, artisanOrder.id), eq(orderCancellation.isWhole, true)));
    const [standing] = await tx
      .select({ id: artisanOrder.id })
      .from(artisanOrder)
      .where(and(eq(artisanOrder.checkoutId, id), notExists(wasCancelled)))
      .limit(1);
    const owed = standing ? null : await oweGiftBack(tx, id);
    if (!owed) return null;
    if (owed.isByCard) await enqueue(tx, refundJob, { refundId: owed.refundId });
    await enqueue(tx, mailJob, { template: "refund-owed", id: owed.refundId });
    return owed.refundId;
  },
  audit: ({ resource, output }) => (output ? { object: resource.id, detail: { refund: output } } : null),
});
