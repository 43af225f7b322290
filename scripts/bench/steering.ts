import pg from "pg";
import { columns } from "#scripts/bench/browser.ts";
import { percentile } from "#scripts/bench/row.ts";
import { localSecrets } from "#scripts/platform/secrets.ts";
import { ensurePostgres } from "#scripts/postgres/ensure.ts";
import { demoSettings, type Ports } from "#scripts/product/settings.ts";

/** Makers, and orders of five years, spread over the twelve chambers. */
const makers = 2_000;
const orders = 60_000;
/** Each question is asked this often, after a tenth as many that are not counted. */
const times = 200;

export type SteeringRow = { name: string; p50: number; p95: number };

/**
 * What the steering pages cost the server in milliseconds, on a database of its own with twelve chambers and five years: the whole query
 * of each page as its reader asks it. The snapshot that fills their table is timed too.
 */
export async function benchSteering(dataDir: string, ports: Ports): Promise<SteeringRow[]> {
  Object.assign(process.env, demoSettings(process.env, ports, localSecrets(dataDir), undefined));
  process.env.LOG_LEVEL ??= "warn";
  const { provisionDatabase } = await import("#db/provision.ts");
  const server = await ensurePostgres({ dataDir, port: ports.postgres });
  const name = `sanad_steering_${process.pid}`;
  try {
    const owner = await provisionDatabase(server.superuserUrl, name);
    process.env.DATABASE_URL = owner;
    const { migrate } = await import("#scripts/migrate.ts");
    await migrate(owner);
    const { seedReferenceData } = await import("#scripts/seed.ts");
    await seedReferenceData(() => undefined);
    await fill(Object.assign(new URL(server.superuserUrl), { pathname: `/${name}` }).href);
    return await measure();
  } finally {
    const { closeDatabases } = await import("#db/client.ts");
    await closeDatabases();
    const cluster = new pg.Client({ connectionString: server.superuserUrl });
    await cluster.connect();
    await cluster.query(`drop database if exists ${name} with (force)`);
    await cluster.end();
    if (!server.reused) await server.stop();
  }
}

/** Makers with cards and crafts, and their orders with a line each. No trigger and no foreign key: what they point at is not counted. */
async function fill(superuserUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica");
    for (const statement of filling) await client.query(statement, statement.includes("$1") ? [makers] : []);
    await client.query(ordersFilling, [makers, orders]);
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

async function measure(): Promise<SteeringRow[]> {
  const { chamberSteering, nationalSteering, takeSnapshot } = await import("#features/steering/index.ts");
  const { listChambers } = await import("#features/chambers/index.ts");
  const { indicatorKeys } = await import("#features/steering/schema.ts");
  const { systemActor } = await import("#lib/kernel/actor.ts");
  const began = performance.now();
  const taken = await takeSnapshot({ actor: systemActor("bench") }, {});
  if (!taken.ok) throw new Error("the snapshot was refused");
  const snapshot = performance.now() - began;
  const chambers = await listChambers({});
  const reader = (role: "federation" | "ministry") => ({
    ...{ kind: "person" as const, userId: "usr_bench" as const, email: "bench@example.test" },
    grants: [{ role }],
  });
  const rows: SteeringRow[] = [{ name: "snapshot of twenty quarters", p50: snapshot, p95: snapshot }];
  for (const role of ["federation", "ministry"] as const) {
    const context = { actor: reader(role) };
    const all = (n: number) =>
      nationalSteering(context, { indicator: indicatorKeys[n % indicatorKeys.length] ?? "sales" });
    const one = (n: number) => {
      const chamber = chambers[n % chambers.length];
      if (!chamber) throw new Error("no chamber");
      return chamberSteering(context, { chamberId: chamber.id });
    };
    rows.push({ name: `all chambers, for the ${role}`, ...(await ask(all)) });
    rows.push({ name: `one chamber, for the ${role}`, ...(await ask(one)) });
  }
  return rows;
}

async function ask(question: (n: number) => Promise<{ ok: boolean }>) {
  const took: number[] = [];
  for (let n = -times / 10; n < times; n++) {
    const began = performance.now();
    const answer = await question(Math.abs(n));
    if (!answer.ok) throw new Error("a page of the bench was refused");
    if (n >= 0) took.push(performance.now() - began);
  }
  return { p50: percentile(took, 0.5), p95: percentile(took, 0.95) };
}

/** The rows as a table for people. */
export function steeringTable(rows: readonly SteeringRow[]): string {
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  return columns(
    [["steering", "p50", "p95"], ...rows.map(({ name, p50, p95 }) => [name, ms(p50), ms(p95)])],
    36,
  );
}
