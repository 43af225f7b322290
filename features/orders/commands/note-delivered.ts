import "server-only";
import { and, eq, notInArray } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { artisanOrder, hubItem, hubTransfer } from "#db/schema/index.ts";
import { noteDelivery } from "#features/ledger/index.ts";
import { arriveBoxes } from "#features/orders/commands/write-parcels.ts";
import { returnDays } from "#features/orders/queries/return-days.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/**
 * What follows from an arrival: until when the buyer may send it back, and from when on its maker can be paid. What is paid at the
 * door is paid out once the courier has brought the money. Done again it comes to the same.
 */
export const noteDelivered = defineCommand({
  name: "orders.note-delivered",
  input: z.strictObject({ orderId: idSchema("order"), at: z.date() }),
  errors: [],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select()
      .from(artisanOrder)
      .where(eq(artisanOrder.id, input.orderId))
      .for("update");
    return row ?? null;
  },
  policy: onlySystem,
  handler: async ({ tx, input: { orderId, at }, resource: order }) => {
    await arriveBoxes(tx, orderId, undefined, at);
    const days = await returnDays(tx, order.shipTo.country, at);
    const closesAt = order.closesAt ?? new Date(at.getTime() + days * 86_400_000);
    await tx.update(artisanOrder).set({ closesAt }).where(eq(artisanOrder.id, orderId));
    if (order.method !== "cash_on_delivery") await noteDelivery(tx, orderId, closesAt);
    await endTransfer(tx, orderId);
    return { closesAt: closesAt.toISOString() };
  },
  audit: ({ input, output }) => ({ object: input.orderId, detail: output }),
});

/** Ends what a hub sent once all of it has arrived: from then on the chamber no longer sees the buyer's address. */
async function endTransfer(tx: Tx, orderId: Id<"order">): Promise<void> {
  const [item] = await tx
    .select({ id: hubItem.hubTransferId })
    .from(hubItem)
    .where(and(eq(hubItem.orderId, orderId), eq(hubItem.state, "shipped")));
  if (!item) return;
  const open = await tx
    .select({ id: artisanOrder.id })
    .from(hubItem)
    .innerJoin(artisanOrder, eq(artisanOrder.id, hubItem.orderId))
    .where(
      and(
        eq(hubItem.hubTransferId, item.id),
        eq(hubItem.state, "shipped"),
        eq(artisanOrder.state, "shipped"),
        notInArray(artisanOrder.id, [orderId]),
      ),
    );
  if (open.length > 0) return;
  await tx
    .update(hubTransfer)
    .set({ state: "delivered" })
    .where(and(eq(hubTransfer.id, item.id), eq(hubTransfer.state, "shipped")));
}
