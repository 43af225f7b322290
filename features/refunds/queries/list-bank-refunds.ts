import "server-only";
import { and, asc, eq, isNull, or } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import { artisanContact, checkout, depositAttempt, purchasePledge, refund } from "#db/schema/index.ts";
import { onlyPlatform } from "#features/refunds/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { money } from "#lib/money/money.ts";

/** Refunds that somebody must transfer, the oldest first, with the address to ask for an account. */
export const listBankRefunds = defineQuery({
  name: "refunds.list-bank-refunds",
  input: z.strictObject({}),
  handler: ({ tx }) =>
    asProduct(tx, async () => {
      const rows = await tx
        .select({
          refund,
          number: checkout.number,
          email: checkout.email,
          // Of a maker's deposit: the pledge, and the workshop's own address.
          pledgeId: depositAttempt.pledgeId,
          makerEmail: artisanContact.email,
        })
        .from(refund)
        .leftJoin(checkout, eq(checkout.id, refund.checkoutId))
        .leftJoin(depositAttempt, eq(depositAttempt.id, refund.depositAttemptId))
        .leftJoin(purchasePledge, eq(purchasePledge.id, depositAttempt.pledgeId))
        .leftJoin(artisanContact, eq(artisanContact.artisanId, purchasePledge.artisanId))
        .where(or(eq(refund.state, "failed"), and(eq(refund.state, "due"), isNull(refund.paymentIntent))))
        .orderBy(asc(refund.createdAt))
        .limit(200);
      return rows.map((row) => {
        // Why the provider does not send a deposit, in its own word.
        const refusal = row.pledgeId !== null && row.refund.state === "failed" ? row.refund.note : null;
        return {
          id: row.refund.id,
          number: row.number ?? row.pledgeId ?? "",
          email: row.email ?? row.makerEmail ?? "",
          isDeposit: row.pledgeId !== null,
          amount: money(row.refund.amountMinor, row.refund.currency),
          wasHandedBack: row.refund.state === "failed" && refusal === null,
          refusal,
          since: row.refund.createdAt.toISOString(),
        };
      });
    }),
  policy: onlyPlatform,
});
