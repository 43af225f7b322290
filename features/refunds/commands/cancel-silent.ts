import "server-only";
import { z } from "zod";
import { lockOrder } from "#features/orders/index.ts";
import { cancelOrder } from "#features/refunds/commands/cancel-order.ts";
import { mayCancel } from "#features/refunds/domain/cancelling.ts";
import { lockForRefund } from "#features/refunds/queries/read-paid-order.ts";
import { tags } from "#lib/cache/tags.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Takes an order back whose maker never answered. Does nothing when somebody answered meanwhile. */
export const cancelSilent = defineCommand({
  name: "refunds.cancel-silent",
  input: z.strictObject({ orderId: idSchema("order"), reason: z.enum(["silent_maker"]) }),
  errors: [],
  load: async ({ tx, input }) => {
    await lockForRefund(tx, input.orderId);
    return lockOrder(tx, input.orderId);
  },
  policy: onlySystem,
  handler: async ({ tx, input, resource: order }) =>
    mayCancel("product", order) ? cancelOrder(tx, { ...input, state: order.state, by: "product" }) : null,
  audit: ({ input, output }) =>
    output && { object: input.orderId, detail: { refund: output.refund?.refundId ?? null } },
  invalidates: ({ output }) => (output ? [tags.pieces(), tags.home()] : []),
});
