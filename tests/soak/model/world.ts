import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { control, makeStocked, query } from "#tests/integration/checkout/world.ts";
import { federation, makePaidMaker } from "#tests/integration/payouts/world.ts";
import { asSuperuser } from "#tests/soak/model/superuser.ts";

export type Purchase = { id: Id<"checkout">; session: string; actor: Actor & { visitorHash: string } };

/** One run's shop: its pieces, who pays out, and what buyers have begun. */
export type World = {
  readonly skus: readonly string[];
  readonly payers: readonly [Actor, Actor];
  readonly purchases: Purchase[];
};

type Shop = Omit<World, "purchases"> & { readonly emptying: string };

let shop: Promise<Shop> | undefined;

/** The shop as it was before anybody bought, and a stand-in that has seen nothing. It is built once a file and then emptied. */
export async function openWorld(): Promise<World> {
  shop ??= build();
  const { skus, payers, emptying } = await shop;
  await control("reset", {});
  await asSuperuser(emptying);
  return { skus, payers, purchases: [] };
}

/** Two unique pieces, two with some units, one made in plenty, of two makers, who give of every second piece to the fund. */
async function build(): Promise<Shop> {
  const makers = [(await makePaidMaker()).maker, (await makePaidMaker()).maker];
  const skus: string[] = [];
  for (const [n, onHand] of [1, 1, 2, 4, 40].entries()) {
    const maker = makers[n % 2];
    const [craftId] = maker?.craftIds ?? [];
    const { id, sku } = await makeStocked(onHand, maker && craftId ? { artisanId: maker.id, craftId } : {});
    skus.push(sku);
    if (maker && n % 2 === 0)
      await query("insert into piece_fund_share (piece_id, artisan_id, basis_points) values ($1, $2, 700)", [
        ...[id, maker.id],
      ]);
  }
  const payers = [await federation(), await federation()] as const;
  return { skus, payers, emptying: await statementsThatEmpty() };
}

/** Tables whose rows of the shop itself a run changes: a unique piece is sold, and leaves the search. */
const changing = ["stock", "piece", "piece_search"] as const;

/** Everything goes that came into being after the shop was built: rows of the tables that are empty now, changes, and every job. */
async function statementsThatEmpty(): Promise<string> {
  const statements: string[] = [];
  for (const name of await tables())
    if ((await query(`select 1 from ${name} limit 1`)).length === 0) statements.push(`delete from ${name}`);
  for (const name of changing) {
    const [columns] = await query<{ list: string }>(
      `select string_agg(quote_ident(column_name), ', ') as list from information_schema.columns
       where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
      [name],
    );
    await query(`create table soak_${name} as table ${name}`);
    const rows = `select ${columns?.list} from soak_${name}`;
    statements.push(`delete from ${name}`, `insert into ${name} (${columns?.list}) ${rows}`);
  }
  return [
    "set session_replication_role = replica",
    ...statements,
    "delete from pgboss.job",
    "reset session_replication_role",
  ].join("; ");
}

async function tables(): Promise<string[]> {
  const rows = await query<{ name: string }>(
    "select format('%I', relname) as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
  );
  return rows.map(({ name }) => name);
}

/** What stands in every table but the audit's, to see that an emptied shop is as it was when it was built. */
export async function readEverything(): Promise<Readonly<Record<string, string>>> {
  const all: Record<string, string> = {};
  for (const name of (await tables()).filter((table) => !table.startsWith("audit"))) {
    const [row] = await query<{ digest: string }>(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${name} t`,
    );
    all[name] = row?.digest ?? "";
  }
  return all;
}

/** Notes that a purchase has begun, so that later steps can choose it. */
export function note(world: World, purchase: Purchase): void {
  world.purchases.push(purchase);
}
