import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { artisanOrder, orderEvent, parcel } from "#db/schema/index.ts";
import { bookUnsold } from "#features/checkout/commands/book-unsold.ts";
import { lockCheckout } from "#features/checkout/queries/lock-checkout.ts";
import { creditRefusedOrderJob } from "#features/documents/jobs.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** The step before each: a parcel is refused while it is on its way, and comes back once it was refused. */
const before = { refused: "shipped", returned: "refused" } as const;

/**
 * Moves an order that is paid at its door to refused, or back with its maker, and books what follows from it. Does nothing when the
 * order stands elsewhere: somebody was faster.
 */
export const moveDoorOrder = defineCommand({
  name: "checkout.move-door-order",
  input: z.strictObject({ orderId: idSchema("order"), to: z.enum(["refused", "returned"]) }),
  errors: [],
  load: async ({ tx, input }) => {
    const [order] = await tx.select().from(artisanOrder).where(eq(artisanOrder.id, input.orderId));
    return order && (await lockCheckout(tx, order.checkoutId)) ? order : null;
  },
  policy: onlySystem,
  handler: async ({ tx, input, resource: order, now }) => {
    if (order.method !== "cash_on_delivery") return { moved: false };
    const moved = await tx
      .update(artisanOrder)
      .set({ state: input.to })
      .where(and(eq(artisanOrder.id, order.id), eq(artisanOrder.state, before[input.to])))
      .returning({ id: artisanOrder.id });
    if (moved.length === 0) return { moved: false };
    // Its boxes go the same way.
    await tx
      .update(parcel)
      .set({ state: input.to })
      .where(and(eq(parcel.orderId, order.id), eq(parcel.state, before[input.to])));
    await tx
      .insert(orderEvent)
      .values({ orderId: order.id, artisanId: order.artisanId, state: input.to, by: "platform" });
    if (input.to === "refused") await enqueue(tx, creditRefusedOrderJob, { orderId: order.id });
    await bookUnsold.within(tx, { actor: systemActor("checkout.door"), now }, { orderId: order.id });
    return { moved: true };
  },
  audit: ({ input, output }) => (output.moved ? { object: input.orderId, detail: { to: input.to } } : null),
});
