import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { receiptResolution } from "#db/schema/index.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Notes that what was decided about a receipt cannot be done; somebody decides again. */
export const failReceipt = defineCommand({
  name: "reconciliation.fail-receipt",
  input: z.strictObject({ receiptId: idSchema("receipt"), reason: z.string().max(200) }),
  errors: [],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ id: receiptResolution.receiptId })
      .from(receiptResolution)
      .where(and(eq(receiptResolution.receiptId, input.receiptId), eq(receiptResolution.state, "due")));
    return row ?? null;
  },
  policy: onlySystem,
  handler: async ({ tx, resource, now }) => {
    await tx
      .update(receiptResolution)
      .set({ state: "failed", updatedAt: now })
      .where(eq(receiptResolution.receiptId, resource.id));
  },
  audit: ({ resource, input }) => ({ object: resource.id, detail: { reason: input.reason } }),
});
