import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { suppress } from "#features/reach/domain/buyers.ts";
import { type Buyers, type DaySum, shownDays } from "#features/reach/schema.ts";
import { dayAfter, dayInMorocco } from "#lib/days.ts";
import { midnightInMorocco } from "#lib/morocco-time.ts";

async function rowsOf<Row>(tx: Tx, query: SQL): Promise<Row[]> {
  return ((await tx.execute(query)) as unknown as { rows: Row[] }).rows;
}

/** The days shown, oldest first, as ISO dates. */
export function daysUntil(now: Date, count = shownDays): string[] {
  const last = dayInMorocco(now);
  return Array.from({ length: count }, (_, n) => dayAfter(last, n - count + 1));
}

/** Views of some things by day. `things` selects `kind` and `id`. */
export async function viewsByDay(tx: Tx, things: SQL, days: readonly string[]): Promise<DaySum[]> {
  const rows = await rowsOf<DaySum>(
    tx,
    sql`select r.day::text as day, sum(r.views)::int as views from reach_day r
      join (${things}) t on t.kind = r.kind and t.id = r.thing_id
      where r.day >= ${days[0]}::date group by 1`,
  );
  return days.map((day) => rows.find((row) => row.day === day) ?? { day, views: 0 });
}

export type Counted = { id: string; views: number; visits: number; adds: number };

/** What was counted of each thing in the days shown. */
export function countedOf(tx: Tx, things: SQL, days: readonly string[]): Promise<Counted[]> {
  return rowsOf<Counted>(
    tx,
    sql`select t.id, coalesce(sum(r.views), 0)::int as views, coalesce(sum(r.visits), 0)::int as visits,
        coalesce(sum(r.adds), 0)::int as adds
      from (${things}) t left join reach_day r on r.kind = t.kind and r.thing_id = t.id and r.day >= ${days[0]}::date
      group by t.id`,
  );
}

export type Sold = { pieceId: string; sold: number; madMinor: number };

const kept = sql`(l.quantity - l.cancelled_quantity - l.returned_quantity)`;
const since = (day = "") => sql`${midnightInMorocco(day).toISOString()}::timestamptz`;

/** Units of pieces sold in the days shown that were neither cancelled nor sent back. `pieces` selects `id`. */
export function soldOf(tx: Tx, pieces: SQL, days: readonly string[]): Promise<Sold[]> {
  // Orders are their parties' alone; of them only sums leave this query.
  return asProduct(tx, () =>
    rowsOf<Sold>(
      tx,
      sql`select l.piece_id as "pieceId", sum(${kept})::int as sold, sum(l.mad_unit_minor * ${kept})::float8 as "madMinor"
        from order_line l join artisan_order o on o.id = l.order_id
        where l.piece_id in (${pieces}) and o.created_at >= ${since(days[0])} and o.state not in ('cancelled', 'refused')
        group by 1`,
    ),
  );
}

/**
 * Buyers of pieces by the country of the order's address, over a year: in fewer days there would be too few to tell of. Who
 * buys twice is one buyer: five orders of one person would tell of nobody else.
 */
export async function buyersOf(tx: Tx, pieces: SQL, now: Date): Promise<Buyers> {
  const [first] = daysUntil(now, 365);
  const rows = await asProduct(tx, () =>
    rowsOf<{ country: string; buyers: number }>(
      tx,
      sql`select o.ship_to ->> 'country' as country, count(distinct coalesce(c.user_id, c.visitor_hash, nullif(c.email, ''), c.id))::int as buyers
        from order_line l join artisan_order o on o.id = l.order_id join checkout c on c.id = o.checkout_id
        where l.piece_id in (${pieces}) and o.created_at >= ${since(first)} and o.state not in ('cancelled', 'refused')
        group by 1`,
    ),
  );
  return suppress(rows);
}
