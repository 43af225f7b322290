import pg from "pg";
import { closeDatabases, connect } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { provisionDatabase } from "#db/provision.ts";
import { jobs } from "#features/jobs.ts";
import { findPieces } from "#features/search/index.ts";
import { seedDemoShop } from "#tests/factories/demo-shop.ts";
import { type SearchCase, searchCases } from "#tests/factories/search-queries.ts";

const name = "sanad_bench_search";

export type SearchRow = { pieces: number; p50: number; p95: number; max: number; slowest: string };

/** Rows of the demonstration's pieces, over and over, with prices, days and places of their own. Runs as superuser. */
const multiply = `
  insert into piece_search (piece_id, craft_id, chamber_id, region_code, sample, size_class, made_to_order, available, price_minor,
    published_at, materials, claims, words)
  select m.piece_id || '-' || n, m.craft_id, m.chamber_id, m.region_code, ('x' || substr(md5(m.piece_id || n), 1, 6))::bit(24)::integer % 1000,
    m.size_class, m.made_to_order, n % 11 <> 0, 5000 + (('x' || substr(md5('p' || n), 1, 6))::bit(24)::integer % 900000),
    timestamptz '2026-11-01' - make_interval(secs => (('x' || substr(md5('d' || n), 1, 6))::bit(24)::integer % 31536000)),
    m.materials, m.claims, m.words || ('''n' || n || ''':1A')::tsvector
  from generate_series($1::integer, $2::integer - 1) n join model m on m.k = n % (select count(*) from model)`;

/**
 * Times whole searches (words read, counted, facets, one page) as the role of public pages, over the committed questions, at
 * each size. Makes a database of its own in the cluster of `superuserUrl` and drops it. Milliseconds.
 */
export async function benchSearch(
  superuserUrl: string,
  sizes: readonly number[],
  log: (line: string) => void,
): Promise<SearchRow[]> {
  const cluster = new pg.Client({ connectionString: superuserUrl });
  await cluster.connect();
  const drop = () => cluster.query(`drop database if exists ${name} with (force)`);
  await drop();
  const before = process.env.DATABASE_URL;
  const url = await provisionDatabase(superuserUrl, name);
  const admin = new pg.Client({
    connectionString: Object.assign(new URL(superuserUrl), { pathname: `/${name}` }).href,
  });
  try {
    await migrate(url, jobs);
    const owner = connect(url, { max: 1 });
    await seedDemoShop(owner.db);
    await owner.end();
    await admin.connect();
    // No trigger and no foreign key: rows of the search table alone are multiplied.
    await admin.query("set session_replication_role = replica");
    await admin.query("set maintenance_work_mem = '512MB'");
    await admin.query(
      "create table model as select *, row_number() over (order by piece_id) - 1 as k from piece_search",
    );
    await admin.query("truncate piece_search");
    process.env.DATABASE_URL = url;
    await closeDatabases();
    const rows: SearchRow[] = [];
    let there = 0;
    for (const size of [...sizes].sort((a, b) => a - b)) {
      const began = performance.now();
      await admin.query(
        "drop index if exists piece_search_words, piece_search_tenth, piece_search_hundredth",
      );
      await admin.query(multiply, [there, size]);
      await admin.query("create index piece_search_words on piece_search using gin (words)");
      await admin.query(
        "create index piece_search_tenth on piece_search using gin (words) where sample < 100",
      );
      await admin.query(
        "create index piece_search_hundredth on piece_search using gin (words) where sample < 10",
      );
      await admin.query("vacuum analyze piece_search");
      there = size;
      log(`${size} pieces made in ${Math.round((performance.now() - began) / 1000)} s`);
      rows.push({ pieces: size, ...(await measure()) });
    }
    return rows;
  } finally {
    await closeDatabases();
    process.env.DATABASE_URL = before;
    await admin.end().catch(() => undefined);
    await drop();
    await cluster.end();
  }
}

/** Each question twice; the second time counts, as in a shop whose index is warm. */
async function measure(): Promise<Omit<SearchRow, "pieces">> {
  const times: { ms: number; asked: SearchCase }[] = [];
  for (const round of [1, 2]) {
    for (const asked of searchCases) {
      const began = performance.now();
      await findPieces(asked);
      if (round === 2) times.push({ ms: performance.now() - began, asked });
    }
  }
  times.sort((a, b) => a.ms - b.ms);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]?.ms ?? 0;
  const { locale: _l, ...slowest } = times.at(-1)?.asked ?? { locale: "fr" };
  return { p50: at(0.5), p95: at(0.95), max: at(1), slowest: JSON.stringify(slowest) };
}

/** The rows as a table for people. */
export function searchTable(rows: readonly SearchRow[]): string {
  const line = (cells: readonly string[]) => cells.map((cell) => cell.padStart(11)).join(" ");
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  return [
    line(["pieces", "p50", "p95", "slowest"]),
    ...rows.map(
      (row) => `${line([String(row.pieces), ms(row.p50), ms(row.p95), ms(row.max)])}  ${row.slowest}`,
    ),
  ].join("\n");
}
