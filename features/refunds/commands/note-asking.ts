import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { refund } from "#db/schema/index.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** The provider may forget a key after a day, and then does the thing again: until this long after, repeating is safe. */
const keyLifetime = 20 * 3_600_000;

/**
 * Notes when the provider is first asked for a refund, before the call. Null when nothing is to be asked: it arrived, waits for
 * a person, or was not paid through the provider.
 */
export const noteAsking = defineCommand({
  name: "refunds.note-asking",
  input: z.strictObject({ refundId: idSchema("refund") }),
  errors: [],
  load: async ({ tx, input }) => {
    const [row] = await tx.select().from(refund).where(eq(refund.id, input.refundId)).for("update");
    return row ?? null;
  },
  policy: onlySystem,
  handler: async ({ tx, resource: row, now }) => {
    const { paymentIntent, attempt, amountMinor, stripeRefundId, depositAttemptId } = row;
    if (!paymentIntent || row.state === "succeeded" || row.state === "failed") return null;
    const wasAskedLongAgo = row.askedAt !== null && now.getTime() - row.askedAt.getTime() > keyLifetime;
    if (!row.askedAt) await tx.update(refund).set({ askedAt: now }).where(eq(refund.id, row.id));
    const isDeposit = depositAttemptId !== null;
    return { paymentIntent, attempt, amountMinor, stripeRefundId, wasAskedLongAgo, isDeposit };
  },
  audit: null,
});
