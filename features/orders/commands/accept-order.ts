import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { artisanOrder, orderEvent } from "#db/schema/index.ts";
import { ownOrder } from "#features/orders/policy.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** The artisan says that the order will be made and sent. Refusals: ORDER_NOT_WAITING. */
export const acceptOrder = defineCommand({
  name: "orders.accept",
  input: z.strictObject({ orderId: idSchema("order") }),
  errors: ["ORDER_NOT_WAITING"],
  load: async ({ tx, input }) => {
    const [order] = await tx
      .select({ id: artisanOrder.id, artisanId: artisanOrder.artisanId, state: artisanOrder.state })
      .from(artisanOrder)
      .where(eq(artisanOrder.id, input.orderId))
      .for("update");
    return order ?? null;
  },
  policy: ownOrder,
  handler: async ({ tx, resource, fail }) => {
    const moved = await tx
      .update(artisanOrder)
      .set({ state: "accepted" })
      .where(and(eq(artisanOrder.id, resource.id), eq(artisanOrder.state, "paid")))
      .returning({ id: artisanOrder.id });
    if (moved.length !== 1) fail("ORDER_NOT_WAITING");
    await tx
      .insert(orderEvent)
      .values({ orderId: resource.id, artisanId: resource.artisanId, state: "accepted" });
  },
  audit: ({ resource }) => ({ object: resource.id }),
});
