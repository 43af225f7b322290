import "server-only";
import { and, desc, eq, isNull, ne, or } from "drizzle-orm";
import { z } from "zod";
import { checkout, receiptResolution, unmatchedReceipt } from "#db/schema/index.ts";
import { mayReconcile } from "#features/reconciliation/policy.ts";
import type { ListedReceipt } from "#features/reconciliation/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Money that fits no checkout and waits for a person, newest first; or one of them, decided or not. */
export const listReceipts = defineQuery({
  name: "reconciliation.list-receipts",
  input: z.strictObject({ receiptId: idSchema("receipt").optional() }),
  handler: async ({ tx, input }): Promise<ListedReceipt[]> => {
    const waiting = or(
      isNull(receiptResolution.receiptId),
      and(ne(receiptResolution.state, "succeeded"), ne(receiptResolution.state, "assigned")),
    );
    const rows = await tx
      .select({ receipt: unmatchedReceipt, decided: receiptResolution, number: checkout.number })
      .from(unmatchedReceipt)
      .leftJoin(receiptResolution, eq(receiptResolution.receiptId, unmatchedReceipt.id))
      .leftJoin(checkout, eq(checkout.id, unmatchedReceipt.checkoutId))
      .where(input.receiptId ? eq(unmatchedReceipt.id, input.receiptId) : waiting)
      .orderBy(desc(unmatchedReceipt.createdAt))
      .limit(200);
    return rows.map(({ receipt, decided, number }) => ({
      id: receipt.id,
      sessionId: receipt.sessionId,
      paymentIntent: receipt.paymentIntent,
      checkoutId: receipt.checkoutId,
      checkoutNumber: number,
      reason: receipt.reason,
      currency: receipt.currency,
      amountMinor: receipt.amountMinor,
      createdAt: receipt.createdAt.toISOString(),
      resolution: decided
        ? {
            action: decided.action,
            state: decided.state,
            reason: decided.reason,
            at: decided.updatedAt.toISOString(),
          }
        : null,
    }));
  },
  policy: mayReconcile,
});
