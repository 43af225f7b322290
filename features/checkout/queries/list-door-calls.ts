import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { checkout, doorPayment } from "#db/schema/index.ts";
import { mayCallBuyers } from "#features/checkout/policy.ts";
import { openAddress, phoneOfCheckout } from "#features/orders/index.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { money } from "#lib/money/money.ts";

/** Purchases that wait for their buyer's yes to paying at the door, those with the least time first, with whom to call. */
export const listDoorCalls = defineQuery({
  name: "checkout.list-door-calls",
  input: z.strictObject({}),
  policy: mayCallBuyers,
  stepUp: true,
  handler: async ({ tx }) => {
    const rows = await tx
      .select({ checkout, confirmBy: doorPayment.confirmBy })
      .from(doorPayment)
      .innerJoin(checkout, eq(checkout.id, doorPayment.checkoutId))
      .where(and(eq(checkout.state, "pending"), isNull(doorPayment.callReason)))
      .orderBy(asc(doorPayment.confirmBy))
      .limit(100);
    return rows.map(({ checkout: row, confirmBy }) => {
      const { name, phone, city } = openAddress(row.address, phoneOfCheckout(row.id));
      return {
        ...{ id: row.id, number: row.number, name, phone, city },
        total: money(row.totalMinor, row.currency),
        confirmBy: confirmBy.toISOString(),
      };
    });
  },
});
