import "server-only";
import { eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { returnRequest } from "#db/schema/index.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { refundOrder } from "#features/refunds/commands/refund-order.ts";
import { settlesReturn } from "#features/refunds/policy.ts";
import { loadReturn } from "#features/refunds/queries/load-return.ts";
import { settleReturnInput } from "#features/refunds/schema.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** The federation says what of a kept-back sum the buyer gets after all. Refusals: RETURN_NOT_WAITING and WITHHELD_TOO_MUCH. */
export const settleReturn = defineCommand({
  name: "refunds.settle-return",
  input: settleReturnInput,
  errors: ["RETURN_NOT_WAITING", "WITHHELD_TOO_MUCH"],
  load: ({ tx, input }) => loadReturn(tx, input.returnId),
  policy: settlesReturn,
  handler: async ({ tx, input, resource: back, fail }) => {
    if (back.state !== "contested") fail("RETURN_NOT_WAITING");
    if (input.giveBackMinor > back.withheldMinor) fail("WITHHELD_TOO_MUCH");
    return asProduct(tx, async () => {
      await tx
        .update(returnRequest)
        .set({ state: "settled", settlementNote: input.reason })
        .where(eq(returnRequest.id, back.id));
      await enqueue(tx, mailJob, { template: "return-settled", id: back.id });
      if (input.giveBackMinor === 0) return { refundId: null };
      const request = { sumMinor: input.giveBackMinor };
      const { refundId } = await refundOrder(tx, back.orderId, request, { reason: "returned" });
      await enqueue(tx, mailJob, { template: "artisan-refund", id: refundId });
      return { refundId };
    });
  },
  audit: ({ input, output }) => ({
    object: input.returnId,
    detail: { givenBack: input.giveBackMinor, refund: output.refundId },
  }),
});
