import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { artisanOrder, hubItem } from "#db/schema/index.ts";
import { noteStep } from "#features/orders/commands/advance-order.ts";
import { lockHubItem } from "#features/orders/commands/lock-hub.ts";
import { moveHubItem } from "#features/orders/commands/move-hub-item.ts";
import { hubDesk } from "#features/orders/policy.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * A hub takes a maker's box in, by the number that stands on it (typed or scanned). A number of another chamber is not found.
 * Refusals: ORDER_NOT_PACKED, and HUB_NOT_EXPECTED for a box that is there already.
 */
export const collectAtHub = defineCommand({
  name: "orders.collect-at-hub",
  input: z.strictObject({
    chamberId: idSchema("chamber"),
    number: z.string().trim().toUpperCase().min(3, "REQUIRED").max(40, "TOO_LONG"),
  }),
  errors: ["ORDER_NOT_PACKED", "HUB_NOT_EXPECTED"],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ id: artisanOrder.id })
      .from(artisanOrder)
      .innerJoin(hubItem, eq(hubItem.orderId, artisanOrder.id))
      .where(and(eq(artisanOrder.number, input.number), eq(hubItem.chamberId, input.chamberId)));
    return row ? lockHubItem(tx, row.id) : null;
  },
  policy: hubDesk,
  handler: async ({ tx, resource: { order, item }, now, fail }) => {
    if (order.state !== "packed") fail("ORDER_NOT_PACKED");
    if (!(await moveHubItem(tx, item, { to: "collected", at: now, defect: null }))) fail("HUB_NOT_EXPECTED");
    await noteStep(tx, order, { step: "hub_collected", by: "chamber" });
    return { orderId: order.id, hubTransferId: item.hubTransferId };
  },
  audit: ({ output }) => ({ object: output.orderId }),
});
