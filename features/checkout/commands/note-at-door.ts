import "server-only";
import { and, eq, or } from "drizzle-orm";
import { z } from "zod";
import { artisanOrder } from "#db/schema/index.ts";
import { doorMoveJob } from "#features/checkout/jobs.ts";
import { mayKeepMoney } from "#features/checkout/policy.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Notes what the courier says of a parcel to be paid at its door: refused, or back with its maker. By the order's or the parcel's
 * number. Booked by a job right after. Refusals: DOOR_ORDER_UNKNOWN, DOOR_ORDER_ELSEWHERE { state }.
 */
export const noteAtDoor = defineCommand({
  name: "checkout.note-at-door",
  input: z.strictObject({
    reference: z.string().trim().toUpperCase().min(3, "REFERENCE_REQUIRED").max(60, "TOO_LONG"),
    to: z.enum(["refused", "returned"], "REQUIRED"),
  }),
  errors: ["DOOR_ORDER_UNKNOWN", "DOOR_ORDER_ELSEWHERE"],
  load: async ({ tx, input }) => ({
    orders: await tx
      .select({ id: artisanOrder.id, state: artisanOrder.state })
      .from(artisanOrder)
      .where(
        and(
          eq(artisanOrder.method, "cash_on_delivery"),
          or(eq(artisanOrder.number, input.reference), eq(artisanOrder.trackingNumber, input.reference)),
        ),
      )
      .limit(2),
  }),
  policy: mayKeepMoney,
  stepUp: true,
  handler: async ({ tx, input, resource: { orders }, fail }) => {
    const [order] = orders;
    if (!order || orders.length > 1) return fail("DOOR_ORDER_UNKNOWN");
    const from = input.to === "refused" ? "shipped" : "refused";
    if (order.state !== from) return fail("DOOR_ORDER_ELSEWHERE", { state: order.state });
    await enqueue(tx, doorMoveJob, { orderId: order.id, to: input.to });
    return { orderId: order.id };
  },
  audit: ({ input, output }) => ({ object: output.orderId, detail: { to: input.to } }),
});
