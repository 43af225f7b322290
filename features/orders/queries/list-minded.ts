import "server-only";
import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { artisan, artisanOrder, hubItem } from "#db/schema/index.ts";
import { type MindedOrder, noticesDue, type OrderDays } from "#features/orders/domain/deadlines.ts";
import { underwayStates } from "#features/orders/domain/with-chamber.ts";
import { standingEffects } from "#features/register/schema.ts";
import { ruleValue } from "#features/rules/index.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Orders looked at in one go. */
const pageSize = 200;

type Page = {
  due: { orderId: Id<"order">; kinds: ReturnType<typeof noticesDue> }[];
  next: Id<"order"> | null;
};

/** Orders on their way to their buyers for which somebody is to be told something now, page by page. */
export const listMinded = defineQuery({
  name: "orders.list-minded",
  input: z.strictObject({ after: idSchema("order").optional() }),
  handler: async ({ tx, input, now }): Promise<Page> => {
    const days = await ruleValue(tx, "orders.days", now);
    const rows = await tx
      .select({
        id: artisanOrder.id,
        state: artisanOrder.state,
        createdAt: artisanOrder.createdAt,
        leadDays: artisanOrder.leadDays,
        acceptBy: artisanOrder.acceptBy,
        shipBy: artisanOrder.shipBy,
        broughtBy: artisanOrder.broughtBy,
        standing: artisan.state,
        hubState: hubItem.state,
        stateSince: sql<Date | null>`(select max(e.at) from order_event e
          where e.order_id = ${artisanOrder.id} and e.state = ${artisanOrder.state} and e.step is null)`,
        lastStepAt: sql<Date | null>`(select max(e.at) from order_event e where e.order_id = ${artisanOrder.id})`,
        told: sql<string[]>`array(select r.kind from order_reminder r where r.order_id = ${artisanOrder.id})`,
      })
      .from(artisanOrder)
      .innerJoin(artisan, eq(artisan.id, artisanOrder.artisanId))
      .leftJoin(hubItem, eq(hubItem.orderId, artisanOrder.id))
      .where(
        and(
          inArray(artisanOrder.state, [...underwayStates]),
          // What was bought at a stand waits for no answer and no parcel.
          eq(artisanOrder.handover, "parcel"),
          ...(input.after ? [gt(artisanOrder.id, input.after)] : []),
        ),
      )
      .orderBy(artisanOrder.id)
      .limit(pageSize);
    const due = rows.flatMap((row) => {
      const kinds = dueOf(row, days, now).filter((kind) => !row.told.includes(kind));
      return kinds.length > 0 ? [{ orderId: row.id, kinds }] : [];
    });
    const last = rows.at(-1);
    return { due, next: rows.length === pageSize && last ? last.id : null };
  },
  policy: onlySystem,
});

type Row = Pick<MindedOrder, "state" | "createdAt" | "leadDays" | "acceptBy" | "shipBy"> & {
  broughtBy: string | null;
  standing: keyof typeof standingEffects;
  hubState: string | null;
  stateSince: Date | string | null;
  lastStepAt: Date | string | null;
};

function dueOf(row: Row, days: OrderDays, at: Date) {
  const instant = (value: Date | string | null) => (value ? new Date(value) : row.createdAt);
  return noticesDue(
    {
      ...row,
      stateSince: instant(row.stateSince),
      lastStepAt: instant(row.lastStepAt),
      makerBrings: standingEffects[row.standing].openOrders === "maker",
      takenOn: row.broughtBy !== null,
      atHub: ["handed_over", "collected", "inspected"].includes(row.hubState ?? ""),
    },
    days,
    at,
  );
}
