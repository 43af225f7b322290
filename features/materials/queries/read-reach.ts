import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { lineOfLot, piecesOfLot, reachedLine } from "#features/materials/commands/snapshot-recall.ts";
import type { Reach } from "#features/materials/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

type Rows<Row> = { rows: Row[] };

/** How far a lot has come: counts alone, no names. Read as the product, since orders are not the chamber's. */
export async function readReach(tx: Tx, lotId: Id<"lot">): Promise<Reach> {
  const { rows } = (await tx.execute(sql`
    with own as materialized (
      select p.id, p.artisan_id, p.state, exists (select 1 from piece_material m where m.piece_id = p.id and m.lot_id = ${lotId}) as is_tied
      from ${piecesOfLot(lotId)} of_lot join piece p on p.id = of_lot.piece_id
    ), sold as materialized (
      select distinct o.id, c.locale, c.email = '' as "isNameless" from own join order_line l on l.piece_id = own.id
        join artisan_order o on o.id = l.order_id join checkout c on c.id = o.checkout_id where ${reachedLine} and ${lineOfLot(lotId)}
    ) select (select count(*)::int from own) as pieces,
      (select count(*)::int from own where state = 'published' and is_tied) as "onSale",
      (select count(*)::int from sold) as orders,
      (select count(*)::int from sold where "isNameless") as "withoutAddress",
      (select count(*)::int from own join badge b on b.piece_id = own.id and b.state in ('active', 'suspended')) as badges,
      (select count(*)::int from (select artisan_id from own union select s.artisan_id from lot_share s
        where s.lot_id = ${lotId} and s.voided_at is null) k) as makers,
      coalesce((select jsonb_agg(jsonb_build_object('locale', locale, 'orders', n) order by locale)
        from (select locale, count(*)::int as n from sold group by locale) k), '[]') as "byLanguage"`)) as unknown as Rows<Reach>;
  const [reach] = rows;
  if (!reach) throw new Error("a count answers");
  return reach;
}
