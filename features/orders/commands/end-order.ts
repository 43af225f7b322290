import "server-only";
import { and, eq, lte } from "drizzle-orm";
import { artisanOrder, orderEvent } from "#db/schema/index.ts";
import { arrive } from "#features/orders/commands/confirm-arrival.ts";
import { lockOrder } from "#features/orders/commands/lock-order.ts";
import { orderInput } from "#features/orders/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Takes an order as delivered that left long ago and that its buyer does not miss. Again it does nothing. */
export const presumeArrival = defineCommand({
  name: "orders.presume-arrival",
  input: orderInput,
  errors: [],
  load: ({ tx, input }) => lockOrder(tx, input.orderId),
  policy: onlySystem,
  handler: async ({ tx, resource: order, now }) => {
    if (order.missingAt) return { moved: false };
    const arrived = { id: order.id, artisanId: order.artisanId, by: "platform" as const, at: now };
    return { moved: await arrive(tx, arrived) };
  },
  audit: ({ input, output }) => (output.moved ? { object: input.orderId } : null),
});

/** Closes a delivered order whose buyer's time to send it back is over. Again it does nothing. */
export const closeOrder = defineCommand({
  name: "orders.close",
  input: orderInput,
  errors: [],
  load: ({ tx, input }) => lockOrder(tx, input.orderId),
  policy: onlySystem,
  handler: async ({ tx, resource: order, now }) => {
    const closed = await tx
      .update(artisanOrder)
      .set({ state: "closed" })
      .where(
        and(
          eq(artisanOrder.id, order.id),
          eq(artisanOrder.state, "delivered"),
          lte(artisanOrder.closesAt, now),
        ),
      )
      .returning({ id: artisanOrder.id });
    if (closed.length === 0) return { moved: false };
    await tx
      .insert(orderEvent)
      .values({ orderId: order.id, artisanId: order.artisanId, state: "closed", by: "platform" });
    return { moved: true };
  },
  audit: ({ input, output }) => (output.moved ? { object: input.orderId } : null),
});
