import { join } from "node:path";
import pg from "pg";
import { columns } from "#scripts/bench/browser.ts";
import { percentile } from "#scripts/bench/row.ts";
import { localSecrets } from "#scripts/platform/secrets.ts";
import { ensurePostgres } from "#scripts/postgres/ensure.ts";
import { demoSettings, type Ports } from "#scripts/product/settings.ts";

/** Each question is asked this often, after a tenth as many that are not counted. */
const times = 200;

export type GrowthOptions = { dataDir: string; ports: Ports; sizes: readonly number[] };

/** Milliseconds that a question takes at a number of published pieces: what a page costs when it is made. */
export type Grown = { name: string; pieces: number; p50: number; p95: number };

type Case = { name: string; ask: (n: number) => Promise<unknown> };

/** How the cost of pages grows with the catalogue, on a database that exists for this alone, filled with the same pieces every time. */
export async function growth({ dataDir, ports, sizes }: GrowthOptions): Promise<Grown[]> {
  const pictures = `file:${join(dataDir, "bench-storage")}`;
  Object.assign(process.env, demoSettings(process.env, ports, localSecrets(dataDir), undefined), {
    STORAGE_URL: pictures,
  });
  process.env.LOG_LEVEL ??= "warn";
  const { provisionDatabase } = await import("#db/provision.ts");
  const server = await ensurePostgres({ dataDir, port: ports.postgres });
  const name = `sanad_growth_${process.pid}`;
  try {
    const owner = await provisionDatabase(server.superuserUrl, name);
    process.env.DATABASE_URL = owner;
    const { migrate } = await import("#scripts/migrate.ts");
    await migrate(owner);
    const grown: Grown[] = [];
    for (const [index, pieces] of sizes.entries()) {
      await grow(pieces - (index === 0 ? 0 : (sizes[index - 1] ?? 0)));
      for (const each of await cases(owner)) grown.push({ name: each.name, pieces, ...(await ask(each)) });
    }
    return grown;
  } finally {
    const { closeDatabases } = await import("#db/client.ts");
    await closeDatabases();
    await drop(server.superuserUrl, name);
    if (!server.reused) await server.stop();
  }
}

async function grow(pieces: number): Promise<void> {
  const { seedPieces } = await import("#scripts/seed.ts");
  let last = "";
  await seedPieces(pieces, (line) => {
    last = line;
  });
  console.log(`seed -- load: ${last}`);
}

/** The questions of a list's page, of a craft's list and of a piece's page, each as the page asks them. */
async function cases(owner: string): Promise<Case[]> {
  const { getPiece, listCrafts, listPieces, resolvePieceSlug } = await import("#features/catalogue/index.ts");
  const client = new pg.Client({ connectionString: owner });
  await client.connect();
  try {
    await client.query("vacuum analyze");
    const { rows } = await client.query<{ slug: string }>(
      `select slug from slug where kind = 'piece' and locale = 'fr' and is_current order by md5(slug) limit 100`,
    );
    const crafts = await listCrafts({ locale: "fr" });
    const craft = crafts.toSorted((a, b) => b.pieces - a.pieces)[0]?.key;
    const { findPieces } = await import("#features/search/index.ts");
    return [
      { name: "search, a frequent word", ask: () => findPieces({ locale: "fr", q: "tapis" }) },
      { name: "search, a typo", ask: () => findPieces({ locale: "fr", q: "zelij" }) },
      { name: "list, everything with facets", ask: () => findPieces({ locale: "fr", sort: "newest" }) },
      { name: "list", ask: () => listPieces({ locale: "fr", page: 1 }) },
      { name: "list of one craft", ask: () => listPieces({ locale: "fr", craft, page: 1 }) },
      {
        name: "piece",
        ask: async (n) => {
          const slug = rows[n % rows.length]?.slug ?? "";
          const target = await resolvePieceSlug({ locale: "fr", slug });
          if (target) await getPiece({ locale: "fr", id: target.id });
        },
      },
    ];
  } finally {
    await client.end();
  }
}

async function ask({ ask: once }: Case): Promise<{ p50: number; p95: number }> {
  const took: number[] = [];
  for (let n = -times / 10; n < times; n++) {
    const begin = performance.now();
    await once(Math.abs(n));
    if (n >= 0) took.push(performance.now() - begin);
  }
  const ms = (share: number) => Math.round(percentile(took, share) * 100) / 100;
  return { p50: ms(0.5), p95: ms(0.95) };
}

async function drop(superuserUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
  } finally {
    await client.end();
  }
}

/** Medians, and how each grew since the size before it. */
export function growthTable(grown: readonly Grown[]): string {
  return columns([
    ["milliseconds a question", "pieces", "p50", "p95", "growth"],
    ...grown.map(({ name, pieces, p50, p95 }) => {
      const before = grown.find((each) => each.name === name && each.pieces === pieces / 10);
      return [name, pieces, p50, p95, before ? `x ${(p50 / before.p50).toFixed(2)}` : ""];
    }),
  ]);
}
