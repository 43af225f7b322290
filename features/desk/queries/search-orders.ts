import "server-only";
import { sql } from "drizzle-orm";
import { atDesk } from "#features/desk/policy.ts";
import { type FoundOrder, ordersPerPage, type SearchInput, searchInput } from "#features/desk/schema.ts";
import { dayAfter } from "#lib/days.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { midnightInMorocco } from "#lib/morocco-time.ts";

/** Purchases, newest first, by whatever somebody who asks may have in hand. No address or e-mail is in the answer. */
export const searchOrders = defineQuery({
  name: "desk.search-orders",
  input: searchInput,
  handler: async ({ tx, input }): Promise<{ found: FoundOrder[]; total: number; page: number }> => {
    const where = conditions(input);
    const offset = (input.page - 1) * ordersPerPage;
    const { rows } = (await tx.execute(sql`
      with hit as (select c.*, count(*) over () as total from checkout c where ${where}
        order by c.created_at desc, c.id desc limit ${ordersPerPage} offset ${offset})
      select h.id, h.number, h.state, h.method, h.currency, h.total_minor::float8 as "totalMinor", h.created_at as "createdAt",
        h.total::int as total,
        coalesce((select jsonb_agg(a.name order by a.id) from checkout_parcel p join artisan a on a.id = p.artisan_id
          where p.checkout_id = h.id), '[]') as makers,
        (select count(*)::int from checkout_parcel p where p.checkout_id = h.id) as parts
      from hit h order by h.created_at desc, h.id desc`)) as unknown as {
      rows: (FoundOrder & { total: number })[];
    };
    const found = rows.map(({ total: _, ...row }) => ({
      ...row,
      createdAt: new Date(row.createdAt).toISOString(),
    }));
    return { found, total: rows[0]?.total ?? 0, page: input.page };
  },
  policy: atDesk,
});

const midnight = (day: string) => sql`${midnightInMorocco(day).toISOString()}::timestamptz`;

function conditions({ q, buyerOf, state, from, until, amount }: SearchInput) {
  const all = [sql`true`];
  if (q) all.push(byWords(q));
  if (buyerOf) all.push(sql`c.email = (select nullif(b.email, '') from checkout b where b.id = ${buyerOf})`);
  if (state) all.push(sql`c.state = ${state}`);
  if (from) all.push(sql`c.created_at >= ${midnight(from)}`);
  if (until) all.push(sql`c.created_at < ${midnight(dayAfter(until))}`);
  if (amount) all.push(sql`c.total_minor = ${minorOf(amount)}`);
  return sql.join(all, sql` and `);
}

/** Whatever names a purchase: our numbers and ids, the provider's, a parcel's, or a maker. */
function byWords(q: string) {
  const like = `%${q.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`(c.number = upper(${q}) or c.id = ${q} or c.payment_intent = ${q}
    or exists (select 1 from attempt t where t.checkout_id = c.id and t.session_id = ${q})
    or exists (select 1 from artisan_order o where o.checkout_id = c.id
      and (o.number = upper(${q}) or o.id = ${q} or o.tracking_number = ${q}))
    or exists (select 1 from refund r where r.checkout_id = c.id and ${q} in (r.id, r.stripe_refund_id, r.charge))
    or exists (select 1 from checkout_parcel p join artisan a on a.id = p.artisan_id where p.checkout_id = c.id
      and (a.id = ${q} or a.name->>'ar' ilike ${like} or a.name->>'fr' ilike ${like})))`;
}

/** Minor units of an amount with at most two decimals, on its digits alone. */
export function minorOf(amount: string): number {
  const [whole = "0", decimals = ""] = amount.replace(",", ".").split(".");
  return Number(whole + decimals.padEnd(2, "0"));
}
