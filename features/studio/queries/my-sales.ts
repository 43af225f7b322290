import "server-only";
import { and, eq, gte, notInArray, sql } from "drizzle-orm";
import { z } from "zod";
import { artisanOrder, orderLine } from "#db/schema/index.ts";
import type { SoldMonth } from "#features/studio/schema.ts";
import { dayInMorocco, monthsUntil } from "#lib/days.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { artisanIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { midnightInMorocco } from "#lib/morocco-time.ts";

/** Months that are shown, the current one among them. */
const months = 12;

/** What a workshop sold in the last twelve months, oldest first: units that were neither cancelled nor sent back. */
export const mySales = defineQuery({
  name: "studio.sales",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  handler: async ({ tx, input, now }): Promise<SoldMonth[]> => {
    const names = monthsUntil(dayInMorocco(now).slice(0, 7), months);
    const kept = sql`${orderLine.quantity} - ${orderLine.cancelledQuantity} - ${orderLine.returnedQuantity}`;
    const rows = await tx
      .select({
        month: sql<string>`to_char(morocco_day(${artisanOrder.createdAt}), 'YYYY-MM')`,
        pieces: sql<number>`sum(${kept})`.mapWith(Number),
        madMinor: sql<number>`sum(${orderLine.madUnitMinor} * (${kept}))`.mapWith(Number),
      })
      .from(orderLine)
      .innerJoin(artisanOrder, eq(artisanOrder.id, orderLine.orderId))
      .where(
        and(
          eq(orderLine.artisanId, input.artisanId),
          gte(artisanOrder.createdAt, midnightInMorocco(`${names[0]}-01`)),
          notInArray(artisanOrder.state, ["cancelled", "refused"]),
        ),
      )
      .groupBy(sql`1`);
    return names.map((month) => rows.find((row) => row.month === month) ?? { month, pieces: 0, madMinor: 0 });
  },
  policy: (actor, { input }) => (artisanIdsOf(actor).includes(input.artisanId) ? "allow" : "hide"),
});
