import "server-only";
import { eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { returnRequest } from "#db/schema/index.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { moveOrder } from "#features/refunds/commands/move-order.ts";
import { refundReturn } from "#features/refunds/commands/refund-return.ts";
import { takesReturn } from "#features/refunds/policy.ts";
import { loadReturn } from "#features/refunds/queries/load-return.ts";
import { shelvedSkus } from "#features/refunds/queries/what-left.ts";
import { receiveReturnInput } from "#features/refunds/schema.ts";
import { returnUnits } from "#features/stock/index.ts";
import { tags } from "#lib/cache/tags.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * The parcel came back and was looked at. As it was sent: the buyer is paid at once. Damaged: the chamber decides what is kept
 * back. Units go on the shelf again only when it is said so. Refusal: RETURN_NOT_WAITING.
 */
export const receiveReturn = defineCommand({
  name: "refunds.receive-return",
  input: receiveReturnInput,
  errors: ["RETURN_NOT_WAITING"],
  load: ({ tx, input }) => loadReturn(tx, input.returnId),
  policy: takesReturn,
  handler: async ({ tx, input, resource: back, now, fail }) => {
    if (back.state !== "requested" || back.order.state !== "return_requested") fail("RETURN_NOT_WAITING");
    const isRestocked = input.restock && input.condition === "as_sent";
    return asProduct(tx, async () => {
      await moveOrder(tx, back.order, "returned");
      await tx
        .update(returnRequest)
        .set({
          ...(input.condition === "damaged" ? { state: "damaged" as const } : {}),
          receivedAt: now,
          inspectionNote: input.inspectionNote ?? null,
          isRestocked,
        })
        .where(eq(returnRequest.id, back.id));
      if (isRestocked) {
        const skus = await shelvedSkus(
          tx,
          back.lines.map(({ orderLineId }) => orderLineId),
        );
        await returnUnits(
          tx,
          back.lines.flatMap(({ orderLineId, quantity }) => {
            const sku = skus.get(orderLineId);
            return sku ? [{ sku, quantity }] : [];
          }),
        );
      }
      if (input.condition === "damaged") {
        await enqueue(tx, mailJob, { template: "return-damaged", id: back.id });
        return { refundId: null, isRestocked };
      }
      const { refundId } = await refundReturn(tx, back, { now });
      return { refundId, isRestocked };
    });
  },
  audit: ({ input, output }) => ({
    object: input.returnId,
    detail: { condition: input.condition, refund: output.refundId },
  }),
  invalidates: ({ output }) => (output.isRestocked ? [tags.pieces(), tags.home()] : []),
});
