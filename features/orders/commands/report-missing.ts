import "server-only";
import { eq } from "drizzle-orm";
import { artisanOrder } from "#db/schema/index.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { noteStep } from "#features/orders/commands/advance-order.ts";
import { lockBought } from "#features/orders/commands/lock-bought.ts";
import { buyer } from "#features/orders/policy.ts";
import { orderInput } from "#features/orders/schema.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * The buyer says that what was sent has not arrived: it is then not taken as delivered by itself, and its maker is told. Said again
 * it changes nothing. Refusal: ORDER_NOT_SHIPPED.
 */
export const reportMissing = defineCommand({
  name: "orders.report-missing",
  input: orderInput,
  errors: ["ORDER_NOT_SHIPPED"],
  load: ({ tx, input }) => lockBought(tx, input.orderId),
  policy: buyer,
  handler: async ({ tx, resource: { order }, now, fail }) => {
    if (order.state !== "shipped") fail("ORDER_NOT_SHIPPED");
    if (order.missingAt) return { isNew: false };
    await tx.update(artisanOrder).set({ missingAt: now }).where(eq(artisanOrder.id, order.id));
    await noteStep(tx, order, { step: "missing", by: "buyer" });
    await enqueue(tx, mailJob, { template: "order-missing", id: order.id });
    return { isNew: true };
  },
  audit: ({ input, output }) => (output.isNew ? { object: input.orderId } : null),
});
