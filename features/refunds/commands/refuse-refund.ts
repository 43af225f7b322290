import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { refund } from "#db/schema/index.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { log } from "#lib/log/log.ts";

/**
 * Notes that the provider refuses a refund for good: it is still owed, and somebody transfers it from our bank. False for one that was
 * taken up meanwhile, or is settled.
 */
export const refuseRefund = defineCommand({
  name: "refunds.refuse",
  input: z.strictObject({ refundId: idSchema("refund"), reason: z.string().max(200) }),
  errors: [],
  load: async ({ tx, input }) => {
    const [row] = await tx.select().from(refund).where(eq(refund.id, input.refundId)).for("update");
    return row ?? null;
  },
  policy: onlySystem,
  handler: async ({ tx, input, resource: row, now }) => {
    if (row.state !== "due" || row.stripeRefundId !== null) return { isRefused: false };
    await tx
      .update(refund)
      .set({ state: "failed", note: input.reason, updatedAt: now })
      .where(and(eq(refund.id, row.id), eq(refund.state, "due")));
    log.error({ refund: row.id, reason: input.reason }, "the provider refuses a refund");
    return { isRefused: true };
  },
  audit: ({ input, output }) =>
    output.isRefused ? { object: input.refundId, detail: { reason: input.reason } } : null,
});
