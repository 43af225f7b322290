import "server-only";
import { and, asc, eq, isNull, or } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import { checkout, refund } from "#db/schema/index.ts";
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
        .select({ refund, number: checkout.number, email: checkout.email })
        .from(refund)
        .innerJoin(checkout, eq(checkout.id, refund.checkoutId))
        .where(or(eq(refund.state, "failed"), and(eq(refund.state, "due"), isNull(refund.paymentIntent))))
        .orderBy(asc(refund.createdAt))
        .limit(200);
      return rows.map((row) => ({
        id: row.refund.id,
        number: row.number,
        email: row.email,
        amount: money(row.refund.amountMinor, row.refund.currency),
        wasHandedBack: row.refund.state === "failed",
        since: row.refund.createdAt.toISOString(),
      }));
    }),
  policy: onlyPlatform,
});
