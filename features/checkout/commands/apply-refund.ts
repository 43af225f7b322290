import "server-only";
import { and, eq, or } from "drizzle-orm";
import { z } from "zod";
import { checkout, refund } from "#db/schema/index.ts";
import { postJournal, refundSentEntries } from "#features/ledger/index.ts";
import type { RefundFacts } from "#lib/adapters/stripe/port.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { money } from "#lib/money/money.ts";

/** Makes our refund agree with the provider's: sent, succeeded (booked once) or failed (still owed). */
export const applyRefund = defineCommand({
  name: "checkout.apply-refund",
  input: z.strictObject({
    facts: z.custom<RefundFacts>((value) => typeof value === "object" && value !== null),
    refundId: idSchema("refund").optional(),
  }),
  errors: [],
  load: async ({ tx, input: { facts, refundId } }) => {
    const byProvider = eq(refund.stripeRefundId, facts.id);
    const [row] = await tx
      .select()
      .from(refund)
      .where(refundId ? or(byProvider, eq(refund.id, refundId)) : byProvider)
      .for("update");
    return row ?? null;
  },
  policy: onlySystem,
  handler: async ({ tx, input: { facts }, resource, now }) => {
    if (resource.state === "succeeded") return;
    const state = facts.status === "pending" ? "sent" : facts.status;
    await tx
      .update(refund)
      .set({ state, stripeRefundId: facts.id, charge: facts.charge, updatedAt: now })
      .where(eq(refund.id, resource.id));
    if (state !== "succeeded") return;
    const amount = money(resource.amountMinor, resource.currency);
    await postJournal(tx, { type: "refund", id: resource.id, kind: "sent" }, refundSentEntries(amount));
    await tx
      .update(checkout)
      .set({ state: "refunded" })
      .where(and(eq(checkout.id, resource.checkoutId), eq(checkout.state, "refund_due")));
  },
  audit: ({ resource, input }) => ({ object: resource.id, detail: { status: input.facts.status } }),
});
