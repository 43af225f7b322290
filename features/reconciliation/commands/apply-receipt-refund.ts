import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { checkout, receiptResolution, unmatchedReceipt } from "#db/schema/index.ts";
import { matchedReceiptEntries, postJournal } from "#features/ledger/index.ts";
import type { RefundFacts } from "#lib/adapters/stripe/port.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { currencies, type Money, money } from "#lib/money/money.ts";

/** Makes what was decided about a receipt agree with the provider's refund: sent, succeeded (booked once), or come back. */
export const applyReceiptRefund = defineCommand({
  name: "reconciliation.apply-receipt-refund",
  input: z.strictObject({
    facts: z.custom<RefundFacts>((value) => typeof value === "object" && value !== null),
    receiptId: idSchema("receipt").optional(),
    /** Which try the facts are of, when it is not told by the provider's id. */
    tries: z.number().int().min(1).optional(),
  }),
  errors: [],
  load: async ({ tx, input: { facts, receiptId } }) => {
    const mine = receiptId
      ? eq(receiptResolution.receiptId, receiptId)
      : eq(receiptResolution.stripeRefundId, facts.id);
    const [row] = await tx
      .select({ decided: receiptResolution, receipt: unmatchedReceipt })
      .from(receiptResolution)
      .innerJoin(unmatchedReceipt, eq(unmatchedReceipt.id, receiptResolution.receiptId))
      .where(and(mine, eq(receiptResolution.action, "refund")))
      .for("update", { of: receiptResolution });
    return row ?? null;
  },
  policy: onlySystem,
  handler: async ({ tx, input: { facts, tries }, resource: { decided, receipt }, now }) => {
    const state = facts.status === "pending" ? "sent" : facts.status;
    // Late news of an earlier try that came back: the row tells of the current one.
    const isCurrent = decided.stripeRefundId
      ? decided.stripeRefundId === facts.id
      : tries === undefined || tries === decided.tries;
    if (!isCurrent || decided.state === state) return;
    if (decided.state === "succeeded" && state === "sent") return;
    await tx
      .update(receiptResolution)
      .set({ state, stripeRefundId: facts.id, updatedAt: now })
      .where(eq(receiptResolution.receiptId, receipt.id));
    await book(tx, facts.id, money(receipt.amountMinor, receipt.currency), {
      was: decided.state,
      becomes: state,
    });
    if (state === "succeeded" && receipt.checkoutId)
      await tx
        .update(checkout)
        .set({ state: "refunded" })
        .where(and(eq(checkout.id, receipt.checkoutId), eq(checkout.state, "refund_due")));
  },
  audit: ({ resource, input }) => ({
    object: resource.receipt.id,
    detail: { refund: input.facts.id, status: input.facts.status },
  }),
});

/** What went back leaves the account where it waited; what came back waits there again. */
async function book(tx: Tx, refundId: string, amount: Money, moves: { was: string; becomes: string }) {
  // A currency we keep no books in was never booked: its row is the record.
  if (!currencies.includes(amount.currency)) return;
  const source = { type: "receipt_refund", id: refundId } as const;
  if (moves.becomes === "succeeded")
    await postJournal(tx, { ...source, kind: "sent" }, matchedReceiptEntries(amount));
  if (moves.becomes === "failed" && moves.was === "succeeded")
    await postJournal(
      tx,
      { ...source, kind: "returned" },
      matchedReceiptEntries(money(-amount.minor, amount.currency)),
    );
}
