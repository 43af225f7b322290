import pg from "pg";
import { newId } from "#lib/ids/ids.ts";

/** Makers, and orders of five years, spread over the twelve chambers. */
const makers = 2_000;
const orders = 60_000;

/** Those who read the pages of the bench, by what they are. */
export const readers = {
  federation: "federation@bench.example.test",
  ministry: "ministry@bench.example.test",
  manager: "manager@bench.example.test",
} as const;
export type Reader = keyof typeof readers;

/**
 * Makers with cards and crafts, their orders with a line each, a contract of every chamber and year with a target for every one of the
 * indicators, and the readers. No trigger and no foreign key: what they point at is not counted.
 */
export async function fillSteering(superuserUrl: string, indicators: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica");
    for (const statement of filling) await client.query(statement, statement.includes("$1") ? [makers] : []);
    await client.query(ordersFilling, [makers, orders]);
    for (const [role, email] of Object.entries(readers)) {
      const userId = newId("user");
      await client.query(`insert into "user" (id, email, email_verified) values ($1, $2, now())`, [
        userId,
        email,
      ]);
      await client.query(
        `insert into role_grant (id, user_id, role, chamber_id)
         select $1, $2, $3, case $3 when 'manager' then (select min(id) from chamber) end`,
        [newId("grant"), userId, role],
      );
    }
    await client.query(targetsFilling, [indicators]);
    await client.query("analyze");
  } finally {
    await client.end();
  }
}

const filling = [
  `create temporary table place as select id, row_number() over (order by region_code) - 1 as k from chamber`,
  `create temporary table trade as select id, row_number() over (order by key) - 1 as k from craft`,
  `insert into artisan (id, key, chamber_id, kind, state, state_since, name, town, story, verified_at, is_demonstration)
   select 'art_bench' || n, 'bench-' || n, p.id, 'maalem', 'registered', d.day, '{"fr": "Banc"}', '{"fr": "Banc"}', '{"fr": "Banc"}',
     d.day, true
   from generate_series(1, $1::int) n
     cross join lateral (select now() - (n % 1800) * interval '1 day' as day) d
     join place p on p.k = n % (select count(*) from place)`,
  `insert into artisan_craft (artisan_id, craft_id)
   select a.id, t.id from artisan a join trade t on t.k = ('x' || substr(md5(a.id), 1, 6))::bit(24)::int % (select count(*) from trade)`,
  `insert into card (id, number, code, artisan_id, chamber_id, registry_number, holder_name, trade, kind, valid_from, valid_until,
     state_at, issued_at)
   select replace(id, 'art_', 'crd_'), id, id, id, chamber_id, id, name, name, kind, verified_at::date, verified_at::date + 1500,
     verified_at, verified_at from artisan`,
  `insert into piece (id, serial, artisan_id, craft_id, title, description, materials, care, weight_grams, state, availability)
   select replace(a.id, 'art_', 'pce_'), a.id, a.id, c.craft_id, a.name, a.name, '[]', a.name, 900, 'published', 'stock'
   from artisan a join artisan_craft c on c.artisan_id = a.id`,
];

const ordersFilling = `
  with made as (
    insert into artisan_order (id, number, checkout_id, artisan_id, currency, items_minor, shipping_minor, total_minor,
      mad_items_minor, mad_shipping_minor, commission_minor, lead_days, ship_to, state, created_at)
    select 'ord_bench' || n, 'BENCH-' || n, 'chk_bench' || n, 'art_bench' || 1 + n % $1::int, 'MAD', 20000, 3000, 23000, 20000, 3000,
      1600, 3, case n % 4 when 0 then '{"country": "FR"}'::jsonb else '{"country": "MA"}' end, 'delivered',
      now() - (n % 1800) * interval '1 day'
    from generate_series(1, $2::int) n
    returning id, artisan_id)
  insert into order_line (id, order_id, artisan_id, sku, piece_id, quantity, list_unit_minor, unit_minor, mad_unit_minor,
    commission_basis_points, commission_minor, weight_grams, title)
  select replace(id, 'ord_', 'oln_'), id, artisan_id, 'BENCH', replace(artisan_id, 'art_', 'pce_'), 1, 20000, 20000, 20000, 800, 1600,
    900, '{"fr": "Banc"}'
  from made`;

const targetsFilling = `
  with contract as (
    insert into programme_contract (id, chamber_id, year, state, digest, signed_by, signed_at, validated_by, validated_at)
    select 'ctr_bench' || y || c.region_code, c.id, y, 'validated', repeat('0', 64), 'usr_bench1', now(), 'usr_bench2', now()
    from chamber c, generate_series(extract(year from now())::int - 4, extract(year from now())::int) y
    returning id)
  insert into programme_target (contract_id, indicator, target)
  select id, key, 400 from contract, unnest($1::text[]) key`;
