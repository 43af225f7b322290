import "server-only";
import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisanOrder, type hubItem, hubTransfer, parcel } from "#db/schema/index.ts";
import { issueInvoiceJob } from "#features/documents/jobs.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { lockTransfer } from "#features/orders/commands/lock-hub.ts";
import { moveHubItem } from "#features/orders/commands/move-hub-item.ts";
import { freePlacesJob, moveHubCostsJob, noteDeliveredJob } from "#features/orders/jobs.ts";
import { hubDesk } from "#features/orders/policy.ts";
import { isRecalled } from "#features/orders/queries/is-recalled.ts";
import { carrierOf, hubShipInput } from "#features/orders/schema.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** The orders' own step is the database's function: the rows leave the chamber's sight with the last one. */
async function moveOrders(
  tx: Tx,
  transfer: Id<"hubTransfer">,
  to: "shipped" | "delivered",
  given: { carrier: string; trackingNumber: string | null } | null,
): Promise<number> {
  const { rows } = (await tx.execute(
    sql`select hub_move(${transfer}, ${to}, ${given?.carrier ?? null}, ${given?.trackingNumber ?? null}) as moved`,
  )) as unknown as { rows: { moved: number }[] };
  return rows[0]?.moved ?? 0;
}

/**
 * A hub sends everything it packed together as one parcel under one number. Parts that were cancelled meanwhile are left out.
 * Refusals: HUB_NOT_OPEN, HUB_INCOMPLETE while a part was not inspected, SHIPMENT_HELD while its payment is in doubt,
 * and ORDER_RECALLED while a part holds a piece of a recalled lot.
 */
export const shipFromHub = defineCommand({
  name: "orders.ship-from-hub",
  input: hubShipInput,
  errors: ["HUB_NOT_OPEN", "HUB_INCOMPLETE", "SHIPMENT_HELD", "ORDER_RECALLED"],
  load: ({ tx, input }) => lockTransfer(tx, input.hubTransferId),
  policy: hubDesk,
  handler: async ({ tx, input, resource: transfer, now, fail }) => {
    if (transfer.state !== "open") fail("HUB_NOT_OPEN");
    const going = await dropCancelled(tx, transfer.items, now);
    if (going.length === 0 || going.some((item) => item.state !== "inspected")) fail("HUB_INCOMPLETE");
    const carrier = carrierOf(input);
    const trackingNumber = input.trackingNumber || null;
    const orderIds = going.map(({ orderId }) => orderId);
    if (await isHeld(tx, orderIds)) fail("SHIPMENT_HELD");
    if (await isRecalled(tx, orderIds)) fail("ORDER_RECALLED");
    await tx
      .update(parcel)
      .set({ state: "shipped", carrier, trackingNumber, shippedAt: now, hubTransferId: transfer.id })
      .where(and(inArray(parcel.orderId, orderIds), eq(parcel.state, "packed")));
    const moved = await moveOrders(tx, transfer.id, "shipped", { carrier, trackingNumber });
    if (moved !== going.length) fail("HUB_INCOMPLETE");
    for (const item of going) await moveHubItem(tx, item, { to: "shipped", at: now });
    await tx
      .update(hubTransfer)
      .set({ state: "shipped", carrier, trackingNumber, shippedAt: now })
      .where(eq(hubTransfer.id, transfer.id));
    for (const orderId of orderIds) {
      await enqueue(tx, mailJob, { template: "order-shipped", id: orderId });
      await enqueue(tx, freePlacesJob, { orderId });
      await enqueue(tx, issueInvoiceJob, { orderId });
    }
    await enqueue(tx, moveHubCostsJob, { hubTransferId: transfer.id });
    return { orders: orderIds.join(" ") };
  },
  audit: ({ input, output }) => ({ object: input.hubTransferId, detail: output }),
});

/** Whether the payment of one of the orders is in doubt. Only the product sees why. */
function isHeld(tx: Tx, orderIds: readonly Id<"order">[]): Promise<boolean> {
  return asProduct(tx, async () => {
    const [held] = await tx
      .select({ id: artisanOrder.id })
      .from(artisanOrder)
      .where(and(inArray(artisanOrder.id, [...orderIds]), isNotNull(artisanOrder.shipHold)))
      .limit(1);
    return held !== undefined;
  });
}

/** A hub hears that its parcel has arrived. Refusal: HUB_NOT_SHIPPED. */
export const deliverFromHub = defineCommand({
  name: "orders.deliver-from-hub",
  input: z.strictObject({ hubTransferId: idSchema("hubTransfer") }),
  errors: ["HUB_NOT_SHIPPED"],
  load: ({ tx, input }) => lockTransfer(tx, input.hubTransferId),
  policy: hubDesk,
  handler: async ({ tx, resource: transfer, now, fail }) => {
    const orderIds = transfer.items.flatMap(({ state, orderId }) => (state === "shipped" ? [orderId] : []));
    if (transfer.state !== "shipped") fail("HUB_NOT_SHIPPED");
    await tx
      .update(parcel)
      .set({ state: "delivered", deliveredAt: now })
      .where(and(inArray(parcel.orderId, orderIds), eq(parcel.state, "shipped")));
    if ((await moveOrders(tx, transfer.id, "delivered", null)) === 0) fail("HUB_NOT_SHIPPED");
    // The whole ends in the job, when the last part has arrived.
    for (const orderId of orderIds) await enqueue(tx, noteDeliveredJob, { orderId, at: now.toISOString() });
    return { orders: orderIds.join(" ") };
  },
  audit: ({ input, output }) => ({ object: input.hubTransferId, detail: output }),
});

type Item = typeof hubItem.$inferSelect;

/** Leaves out what was cancelled while it was on its way to the hub. */
async function dropCancelled(tx: Tx, items: readonly Item[], at: Date): Promise<Item[]> {
  const alive = await tx
    .select({ id: artisanOrder.id })
    .from(artisanOrder)
    .where(
      and(
        inArray(
          artisanOrder.id,
          items.map(({ orderId }) => orderId),
        ),
        inArray(artisanOrder.state, ["confirmed", "paid", "accepted", "packed"]),
      ),
    );
  const ids = new Set(alive.map(({ id }) => id));
  for (const item of items)
    if (!ids.has(item.orderId) && item.state !== "dropped")
      await moveHubItem(tx, item, { to: "dropped", at });
  return items.filter((item) => ids.has(item.orderId) && item.state !== "dropped");
}
