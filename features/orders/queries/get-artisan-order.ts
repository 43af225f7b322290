import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { artisanOrder } from "#db/schema/index.ts";
import { readOrder } from "#features/orders/policy.ts";
import { isRecalled } from "#features/orders/queries/is-recalled.ts";
import { forPacker, readOrders } from "#features/orders/queries/read-orders.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { artisanIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** One order, for the artisan it is for and for the mails that tell them of it. */
export const getArtisanOrder = defineQuery({
  name: "orders.get-artisan-order",
  input: z.strictObject({ orderId: idSchema("order") }),
  policy: readOrder,
  handler: async ({ tx, input, actor }) => {
    const [order] = await readOrders(tx, eq(artisanOrder.id, input.orderId), 1);
    if (!order) return null;
    const shown = actor.kind === "system" ? order : forPacker(order, artisanIdsOf(actor));
    return { ...shown, isRecalled: await isRecalled(tx, [input.orderId]) };
  },
});
