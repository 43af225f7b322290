import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { checkout, doorPayment } from "#db/schema/index.ts";
import { doorCallJob } from "#features/checkout/jobs.ts";
import { mayCallBuyers } from "#features/checkout/policy.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Notes that an officer has called a buyer who pays at the door and heard a yes, with the reason why no code was used. The sale is
 * made by a job right after. Refusal: DOOR_NOT_WAITING when it was confirmed or ended in the meantime.
 */
export const noteCall = defineCommand({
  name: "checkout.note-call",
  input: z.strictObject({
    checkoutId: idSchema("checkout"),
    reason: z.string().trim().min(5, "REASON_REQUIRED").max(300, "TOO_LONG"),
  }),
  errors: ["DOOR_NOT_WAITING"],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ id: checkout.id, state: checkout.state })
      .from(checkout)
      .innerJoin(doorPayment, eq(doorPayment.checkoutId, checkout.id))
      .where(eq(checkout.id, input.checkoutId));
    return row ?? null;
  },
  policy: mayCallBuyers,
  stepUp: true,
  handler: async ({ tx, input, resource, actor, fail }) => {
    if (resource.state !== "pending" || actor.kind !== "person") fail("DOOR_NOT_WAITING");
    const calledBy = actor.kind === "person" ? actor.userId : null;
    const noted = await tx
      .update(doorPayment)
      .set({ calledBy, callReason: input.reason })
      .where(
        and(
          eq(doorPayment.checkoutId, input.checkoutId),
          isNull(doorPayment.confirmedAt),
          isNull(doorPayment.callReason),
        ),
      )
      .returning({ id: doorPayment.checkoutId });
    if (noted.length !== 1) fail("DOOR_NOT_WAITING");
    await enqueue(tx, doorCallJob, { checkoutId: input.checkoutId });
  },
  audit: ({ input }) => ({ object: input.checkoutId, detail: { reason: input.reason } }),
});
