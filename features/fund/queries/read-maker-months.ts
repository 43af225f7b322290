import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { MakerMonth } from "#features/fund/domain/periods.ts";

/**
 * What each maker gave for each craft, month by month as the ledger booked it, and what went back: of months that are not told yet. Read
 * as the product; sums alone leave it.
 */
export async function readMakerMonths(tx: Tx): Promise<MakerMonth[]> {
  const { rows } = (await tx.execute(sql`
    with moved as (
      select n.fund_craft_id as craft_id, j.created_at as at, o.artisan_id, n.fund_minor as given, 0 as back
        from order_line n join artisan_order o on o.id = n.order_id
          join journal j on j.source_type = 'checkout' and j.source_id = o.checkout_id and j.kind = 'sale'
        where n.fund_minor > 0
      union all
      select n.fund_craft_id, j.created_at, o.artisan_id, 0, r.fund_minor
        from refund_line r join order_line n on n.id = r.order_line_id join artisan_order o on o.id = n.order_id
          join journal j on j.source_type = 'refund' and j.source_id = r.refund_id and j.kind = 'owed'
        where r.fund_minor > 0
      union all
      select n.fund_craft_id, j.created_at, o.artisan_id, 0, n.fund_minor
        from order_line n join artisan_order o on o.id = n.order_id
          join journal j on j.source_type = 'order' and j.source_id = o.id and j.kind = 'reversed'
        where n.fund_minor > 0)
    select m.craft_id as "craftId", to_char(morocco_day(m.at), 'YYYY-MM') as month, m.artisan_id as "artisanId",
      sum(m.given)::text as given, sum(m.back)::text as back
    from moved m left join fund_period_craft k on k.craft_id = m.craft_id
    where to_char(morocco_day(m.at), 'YYYY-MM') > coalesce(k.to_month, '')
    group by 1, 2, 3 order by 2, 1, 3`)) as unknown as {
    rows: (Pick<MakerMonth, "craftId" | "month" | "artisanId"> & { given: string; back: string })[];
  };
  return rows.map(({ given, back, ...row }) => ({
    ...row,
    givenMinor: Number(given),
    backMinor: Number(back),
  }));
}
