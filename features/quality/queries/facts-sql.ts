import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Figure } from "#features/quality/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

export type FactRow = { artisan: Id<"artisan">; month: string; fact: Figure; n: number };

/**
 * What the market says of workshops, by maker and month of Morocco (`YYYY-MM`), from `since` (ISO date) on; rows with nothing are left out.
 * `makers` is a query of ids. Read as the product: orders and their buyers are not the chamber's to read, and no row here is one of them.
 * What the maker brought to the hub is sent from then on, and what the chamber brings is no matter of theirs. Each kind is said in docs/quality.md: units for what was delivered and came back, cases for the rest.
 */
export async function readFacts(tx: Tx, makers: SQL, since: string, now: Date): Promise<FactRow[]> {
  const at = now.toISOString();
  const { rows } = (await tx.execute(sql`
    with makers as (${makers}),
    arrived as (
      select o.id, o.artisan_id, min(e.at) as at from artisan_order o join order_event e on e.order_id = o.id
      where o.artisan_id in (select id from makers) and e.state = 'delivered' and e.step is null group by o.id
    ),
    sent as (
      select o.id, o.artisan_id, o.ship_by, o.state,
        (select min(e.at) from order_event e where e.order_id = o.id
          and (e.state = 'shipped' and e.step is null or e.step in ('hub_handed', 'hub_collected'))) as at
      from artisan_order o
      where o.artisan_id in (select id from makers) and o.ship_by is not null and o.brought_by is null
    ),
    facts as (
      select a.artisan_id, morocco_day(a.at) as day, 'delivered' as fact, l.quantity - l.cancelled_quantity as n
      from arrived a join order_line l on l.order_id = a.id
      union all
      select r.artisan_id, morocco_day(r.created_at), r.reason, l.quantity
      from return_request r join return_line l on l.return_id = r.id
      where r.artisan_id in (select id from makers) and r.state <> 'withdrawn'
      union all
      select r.artisan_id, morocco_day(r.created_at), 'faults', 1 from return_request r
      where r.artisan_id in (select id from makers) and r.reason <> 'changed_mind' and r.state = 'refunded'
        and r.withheld_minor = 0
      union all
      select r.artisan_id, morocco_day(r.created_at), 'contested', 1 from return_request r
      where r.artisan_id in (select id from makers) and r.state in ('contested', 'settled')
      union all
      select s.artisan_id, morocco_day(s.ship_by), 'dispatched', 1 from sent s where s.at is not null
      union all
      select s.artisan_id, morocco_day(s.ship_by), 'late', 1 from sent s
      where s.at > s.ship_by or s.at is null and s.ship_by < ${at}::timestamptz
        and s.state in ('confirmed', 'paid', 'accepted', 'packed')
      union all
      select p.artisan_id, morocco_day(r.decided_at), 'reports', 1 from piece_report r join piece p on p.id = r.piece_id
      where p.artisan_id in (select id from makers) and r.state = 'upheld'
      union all
      select x.artisan_id, morocco_day(c.at), 'recalls', count(distinct c.id) from lot_recall_piece x
        join lot_recall c on c.id = x.recall_id
      where x.artisan_id in (select id from makers) group by 1, 2
    )
    select f.artisan_id as artisan, to_char(f.day, 'YYYY-MM') as month, f.fact, sum(f.n)::int as n
    from facts f where f.day >= ${since}::date group by 1, 2, 3 having sum(f.n) > 0 order by 1, 2, 3`)) as unknown as {
    rows: FactRow[];
  };
  return rows;
}
