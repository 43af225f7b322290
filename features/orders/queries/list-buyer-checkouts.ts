import "server-only";
import { and, desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { checkout } from "#db/schema/index.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { money } from "#lib/money/money.ts";

/** The purchases of the signed-in person, newest first. */
export const listBuyerCheckouts = defineQuery({
  name: "orders.list-buyer-checkouts",
  input: z.strictObject({}),
  policy: (actor) => (actor.kind === "person" ? "allow" : "forbid"),
  handler: async ({ tx, actor }) => {
    if (actor.kind !== "person") return [];
    const rows = await tx
      .select()
      .from(checkout)
      .where(
        and(
          eq(checkout.userId, actor.userId),
          inArray(checkout.state, ["confirmed", "paid", "refused", "refund_due", "refunded", "review"]),
        ),
      )
      .orderBy(desc(checkout.createdAt))
      .limit(50);
    return rows.map((row) => ({
      id: row.id,
      number: row.number,
      state: row.state,
      total: money(row.totalMinor, row.currency),
      createdAt: row.createdAt.toISOString(),
    }));
  },
});
