import "server-only";
import { sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import type { Available } from "#features/fund/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

type Row = { craft_id: Id<"craft">; name: LocalizedText; balance: string; waiting: string };

/**
 * What stands on the account of each craft, or of one, with what buyers gave, and what of it can be granted: shares of orders that their
 * buyers may still send back wait, and gifts as long as nothing of their purchase was sent. Minor units of dirhams; sums alone leave the ledger.
 */
export async function readBalances(tx: Tx, now: Date, craftId?: Id<"craft">): Promise<Available[]> {
  const one = craftId
    ? sql`and l.account in (${`transmission_fund:${craftId}`}, ${`transmission_fund:${craftId}:gifts`})`
    : sql``;
  const { rows } = await asProduct(
    tx,
    async () =>
      (await tx.execute(sql`
        with held as (
          select n.fund_craft_id as craft_id, sum(n.fund_minor - coalesce(b.back, 0)) as waiting
          from order_line n join artisan_order o on o.id = n.order_id
            left join (select order_line_id, sum(fund_minor) as back from refund_line group by 1) b on b.order_line_id = n.id
          where n.fund_minor > 0 and o.state not in ('cancelled', 'refused')
            and (o.closes_at is null or o.closes_at > ${now.toISOString()}::timestamptz)
          group by 1),
        gift as (
          select k.fund_gift_craft_id as craft_id, sum(k.fund_gift_mad_minor) as waiting from checkout k
          where k.fund_gift_minor > 0 and k.state = 'paid'
            and not exists (select 1 from refund r where r.checkout_id = k.id and r.reason = 'fund_gift')
            and not exists (select 1 from artisan_order o join order_event e on e.order_id = o.id
              where o.checkout_id = k.id and e.state = 'shipped')
          group by 1)
        select c.id as craft_id, c.name, sum(-l.amount_minor)::text as balance,
          (coalesce(max(h.waiting), 0) + coalesce(max(g.waiting), 0))::text as waiting
        from journal_line l join craft c on c.id = split_part(l.account, ':', 2) left join held h on h.craft_id = c.id
          left join gift g on g.craft_id = c.id
        where l.account like 'transmission\\_fund:%' ${one}
        group by c.id, c.name order by c.id`)) as unknown as { rows: Row[] },
  );
  return rows.map((row) => ({
    craftId: row.craft_id,
    name: row.name,
    balanceMinor: Number(row.balance),
    freeMinor: Math.max(0, Number(row.balance) - Number(row.waiting)),
  }));
}
