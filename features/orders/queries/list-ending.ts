import "server-only";
import { and, eq, isNull, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { artisanOrder, parcel } from "#db/schema/index.ts";
import { arrivalOf } from "#features/orders/domain/deadlines.ts";
import { ruleValue } from "#features/rules/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Orders taken up in one run; the next run finds the rest. */
const atMost = 500;

type Ending = {
  /** Shipped long ago: count as arrived. */
  arrived: Id<"order">[];
  /** Shipped some time ago: their buyers are asked. */
  ask: Id<"order">[];
  /** Delivered, and no longer to be sent back. */
  closing: Id<"order">[];
};

/** Orders whose parcels should have arrived by now, and delivered ones whose time to be sent back is over. */
export const listEnding = defineQuery({
  name: "orders.list-ending",
  input: z.strictObject({}),
  handler: async ({ tx, now }): Promise<Ending> => {
    const days = await ruleValue(tx, "orders.days", now);
    const shipped = await tx
      .select({
        id: artisanOrder.id,
        lastShippedAt: sql<string>`max(${parcel.shippedAt})`,
        isAsked: sql<boolean>`exists (select 1 from order_reminder r
          where r.order_id = ${artisanOrder.id} and r.kind = 'arrival_soon')`,
      })
      .from(artisanOrder)
      .innerJoin(parcel, eq(parcel.orderId, artisanOrder.id))
      .where(
        and(
          eq(artisanOrder.state, "shipped"),
          isNull(artisanOrder.missingAt),
          // What is paid at the door has arrived when the courier says so.
          sql`${artisanOrder.method} <> 'cash_on_delivery'`,
        ),
      )
      .groupBy(artisanOrder.id)
      .having(lte(sql`max(${parcel.shippedAt})`, sql`${arrivalBound(days, now)}::timestamptz`))
      .limit(atMost);
    const closing = await tx
      .select({ id: artisanOrder.id })
      .from(artisanOrder)
      .where(and(eq(artisanOrder.state, "delivered"), lte(artisanOrder.closesAt, now)))
      .limit(atMost);
    const isDue = ({ lastShippedAt }: { lastShippedAt: string }) =>
      arrivalOf(new Date(lastShippedAt), days).countsAt <= now;
    return {
      // Nobody's parcel counts as arrived who was not asked before.
      arrived: shipped.filter((row) => row.isAsked && isDue(row)).map(({ id }) => id),
      ask: shipped.filter((row) => !row.isAsked).map(({ id }) => id),
      closing: closing.map(({ id }) => id),
    };
  },
  policy: onlySystem,
});

/** Parcels that left before this instant are asked after: the mirror of `askAt`. */
function arrivalBound(days: { arrival: number }, at: Date): string {
  return new Date(at.getTime() - Math.ceil(days.arrival / 2) * 86_400_000).toISOString();
}
