import "server-only";
import { count, eq } from "drizzle-orm";
import { z } from "zod";
import { orderPhoto } from "#db/schema/index.ts";
import { byMaker, leftMaker, noteStep, partyOf } from "#features/orders/commands/advance-order.ts";
import { lockOrder } from "#features/orders/commands/lock-order.ts";
import type { KeptOrderPhoto } from "#features/orders/flows/keep-photo.ts";
import { handlesOrder } from "#features/orders/policy.ts";
import { orderPhotosAtMost } from "#features/orders/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Adds a photograph, which lies in the private store already, of what is about to leave. Refusals: ORDER_NOT_ACCEPTED before the
 * order was accepted or once it has left, TOO_MANY_PHOTOS, and ORDER_WITH_CHAMBER for a maker who was struck off.
 */
export const addOrderPhoto = defineCommand({
  name: "orders.add-photo",
  input: z.strictObject({
    orderId: idSchema("order"),
    photo: z.custom<KeptOrderPhoto>(
      (value) => typeof value === "object" && value !== null && "storageKey" in value,
    ),
  }),
  errors: ["ORDER_NOT_ACCEPTED", "ORDER_WITH_CHAMBER", "TOO_MANY_PHOTOS"],
  load: ({ tx, input }) => lockOrder(tx, input.orderId),
  policy: handlesOrder,
  handler: async ({ tx, input, resource: order, actor, fail }) => {
    if (byMaker(actor, order) && leftMaker(order)) fail("ORDER_WITH_CHAMBER");
    if (order.state !== "accepted" && order.state !== "packed") fail("ORDER_NOT_ACCEPTED");
    const [row] = await tx.select({ n: count() }).from(orderPhoto).where(eq(orderPhoto.orderId, order.id));
    if ((row?.n ?? 0) >= orderPhotosAtMost) fail("TOO_MANY_PHOTOS");
    const by = partyOf(actor, order);
    await tx.insert(orderPhoto).values({ ...input.photo, orderId: order.id, artisanId: order.artisanId, by });
    await noteStep(tx, order, { step: "photo", by });
    return { by };
  },
  audit: ({ input, output }) => ({
    object: input.orderId,
    detail: { ...output, photo: input.photo.id },
  }),
});
