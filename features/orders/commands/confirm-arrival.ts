import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisanOrder, orderEvent } from "#db/schema/index.ts";
import { lockBought } from "#features/orders/commands/lock-bought.ts";
import { noteDeliveredJob } from "#features/orders/jobs.ts";
import { buyer } from "#features/orders/policy.ts";
import { orderInput } from "#features/orders/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

type Arrived = {
  id: Id<"order">;
  artisanId: Id<"artisan">;
  by: "buyer" | "platform";
  note?: string;
  at: Date;
};

/** Moves an order that is on its way to delivered. False when it is not. The parcels follow in the job. */
export async function arrive(tx: Tx, { id, artisanId, by, note, at }: Arrived): Promise<boolean> {
  const moved = await tx
    .update(artisanOrder)
    .set({ state: "delivered" })
    .where(and(eq(artisanOrder.id, id), eq(artisanOrder.state, "shipped")))
    .returning({ id: artisanOrder.id });
  if (moved.length !== 1) return false;
  await tx
    .insert(orderEvent)
    .values({ orderId: id, artisanId, state: "delivered", by, ...(note ? { note } : {}) });
  await enqueue(tx, noteDeliveredJob, { orderId: id, at: at.toISOString() });
  return true;
}

/** The buyer says that everything of one maker has arrived. Refusal: ORDER_NOT_SHIPPED. */
export const confirmArrival = defineCommand({
  name: "orders.confirm-arrival",
  input: orderInput,
  errors: ["ORDER_NOT_SHIPPED"],
  load: ({ tx, input }) => lockBought(tx, input.orderId),
  policy: buyer,
  handler: async ({ tx, resource: { order }, now, fail }) => {
    if (!(await arrive(tx, { id: order.id, artisanId: order.artisanId, by: "buyer", at: now })))
      fail("ORDER_NOT_SHIPPED");
  },
  audit: ({ input }) => ({ object: input.orderId, detail: { by: "buyer" } }),
});
