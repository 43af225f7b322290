import pg from "pg";
import { columns } from "#scripts/bench/browser.ts";
import { percentile } from "#scripts/bench/row.ts";
import { fillSteering } from "#scripts/bench/steering-fill.ts";
import { loadSteeringPages, type PageRow } from "#scripts/bench/steering-pages.ts";
import { localSecrets } from "#scripts/platform/secrets.ts";
import { ensurePostgres } from "#scripts/postgres/ensure.ts";
import { demoSettings, type Ports } from "#scripts/product/settings.ts";

/** Each question is asked this often, after a tenth as many that are not counted. */
const times = 200;

export type SteeringRow = { name: string; p50: number; p95: number };
export type SteeringBench = { queries: SteeringRow[]; pages: PageRow[] };

/**
 * What steering costs the server in milliseconds, on a database of its own with twelve chambers and five years: the snapshot, the whole
 * query of each page as its reader asks it, and the pages themselves over HTTP from the built product, rendering included.
 */
export async function benchSteering(dataDir: string, ports: Ports): Promise<SteeringBench> {
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
    const { indicatorKeys } = await import("#features/steering/schema.ts");
    await fillSteering(
      Object.assign(new URL(server.superuserUrl), { pathname: `/${name}` }).href,
      indicatorKeys,
    );
    const queries = await measure();
    const { listChambers } = await import("#features/chambers/index.ts");
    const chambers = (await listChambers({})).map(({ id }) => id);
    return {
      queries,
      pages: await loadSteeringPages({ databaseUrl: owner, dataDir, chambers, keys: indicatorKeys }),
    };
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

/** The rows as tables for people. */
export function steeringTable({ queries, pages }: SteeringBench): string {
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  const asked = columns(
    [["steering, queries", "p50", "p95"], ...queries.map(({ name, p50, p95 }) => [name, ms(p50), ms(p95)])],
    40,
  );
  const drawn = columns(
    [
      ["steering, pages to the last byte", "conns", "p50", "p95", "p99", "bytes", "limit"],
      ...pages.map(({ name, conns, p50, p95, p99, bytes, limit }) => [
        ...[name, conns, ms(p50), ms(p95), ms(p99), bytes],
        limit === undefined ? "" : `${p95 < limit ? "under" : "OVER"} ${limit}`,
      ]),
    ],
    40,
  );
  return `${asked}\n\n${drawn}`;
}
