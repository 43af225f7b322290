import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { receiptResolution, unmatchedReceipt } from "#db/schema/index.ts";
import { applySession } from "#features/checkout/index.ts";
import { matchedReceiptEntries, postJournal } from "#features/ledger/index.ts";
import type { SessionFacts } from "#lib/adapters/stripe/port.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { money } from "#lib/money/money.ts";

/**
 * Makes a parked payment the payment of the checkout it was assigned to, by the one way a payment becomes an order. When that
 * checkout can no longer be served, or was paid by now, the same way owes the buyer the money back. Refused as it was: nothing
 * changed and the decision is open again.
 */
export const assignReceipt = defineCommand({
  name: "reconciliation.assign-receipt",
  input: z.strictObject({
    receiptId: idSchema("receipt"),
    facts: z.custom<SessionFacts>((value) => typeof value === "object" && value !== null),
  }),
  errors: ["RECEIPT_DOES_NOT_FIT"],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ decided: receiptResolution, receipt: unmatchedReceipt })
      .from(receiptResolution)
      .innerJoin(unmatchedReceipt, eq(unmatchedReceipt.id, receiptResolution.receiptId))
      .where(eq(receiptResolution.receiptId, input.receiptId))
      .for("update", { of: receiptResolution });
    return row ?? null;
  },
  policy: onlySystem,
  handler: async ({ tx, input: { facts }, resource: { decided, receipt }, now, fail }) => {
    if (decided.action !== "assign" || decided.state !== "due" || !decided.checkoutId) return;
    const context = { actor: systemActor("assign-receipt"), now };
    const { outcome } = await applySession.within(tx, context, {
      facts: { ...facts, checkoutId: decided.checkoutId },
      isAssigned: true,
    });
    if (!["commit", "commit-late", "refund-second"].includes(outcome)) fail("RECEIPT_DOES_NOT_FIT");
    await postJournal(
      tx,
      { type: "receipt", id: receipt.id, kind: "assigned" },
      matchedReceiptEntries(money(receipt.amountMinor, receipt.currency)),
    );
    await tx
      .update(receiptResolution)
      .set({ state: "assigned", updatedAt: now })
      .where(eq(receiptResolution.receiptId, receipt.id));
  },
  audit: ({ resource }) => ({
    object: resource.receipt.id,
    detail: { checkout: resource.decided.checkoutId },
  }),
});
