import pg from "pg";
import { type Measured, percentile } from "#scripts/bench/row.ts";
import { ensurePostgres } from "#scripts/postgres/ensure.ts";

const times = 60;

/**
 * Signing and verifying, one after the other at one client, without HTTP: a record from its facts to the log's new head, and
 * the whole verification of a piece nobody has looked at before. In a database of its own, which goes with it.
 */
export async function measureTrust(dataDir: string, postgresPort: number): Promise<Measured[]> {
  const { provisionDatabase } = await import("#db/provision.ts");
  const server = await ensurePostgres({ dataDir, port: postgresPort });
  const name = `sanad_bench_trust_${process.pid}`;
  try {
    process.env.DATABASE_URL = await provisionDatabase(server.superuserUrl, name);
    return await signAndVerify(process.env.DATABASE_URL);
  } finally {
    const { closeDatabases } = await import("#db/client.ts");
    const { closeSendingBoss } = await import("#lib/jobs/boss.ts");
    await closeSendingBoss();
    await closeDatabases();
    const cluster = new pg.Client({ connectionString: server.superuserUrl });
    await cluster.connect();
    await cluster.query(`drop database if exists ${name} with (force)`);
    await cluster.end();
    if (!server.reused) await server.stop();
  }
}

async function signAndVerify(ownerUrl: string): Promise<Measured[]> {
  const { migrate } = await import("#scripts/migrate.ts");
  await migrate(ownerUrl);
  const { connect } = await import("#db/client.ts");
  const { seedDemoShop } = await import("#tests/factories/demo-shop.ts");
  const owner = connect(ownerUrl, { max: 1 });
  await seedDemoShop(owner.db);
  await owner.end();
  const { issuePieceRecord } = await import("#features/provenance/index.ts");
  const { verifyPiece } = await import("#features/verify/index.ts");
  const { systemActor } = await import("#lib/kernel/actor.ts");
  const admin = new pg.Client({ connectionString: ownerUrl });
  await admin.connect();
  const { rows } = await admin.query<{ id: `pce_${string}`; serial: string }>(
    "select p.id, p.serial from piece p join artisan a on a.id = p.artisan_id where p.state = 'published' and a.state = 'registered' order by p.id limit $1",
    [times],
  );
  await admin.end();
  const actor = systemActor("bench");
  const issued = await timed(rows, async ({ id }) => {
    const result = await issuePieceRecord({ actor }, { pieceId: id });
    if (!result.ok) throw new Error(`a record is refused: ${result.error.code}`);
  });
  const verified = await timed(rows, async ({ serial }) => {
    if (!(await verifyPiece(serial, new Date()))) throw new Error(`${serial} is unknown`);
  });
  return [rowOf("sign a piece record", issued), rowOf("verify a piece, first look", verified)];
}

/** Milliseconds of each piece of work; the first two warm the code up and are left out. */
async function timed<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<number[]> {
  const took: number[] = [];
  for (const item of items) {
    const began = performance.now();
    await work(item);
    took.push(performance.now() - began);
  }
  return took.slice(2);
}

function rowOf(name: string, took: readonly number[]): Measured {
  const at = (share: number) => Math.round(percentile(took, share) * 10) / 10;
  const rps = took.length / (took.reduce((sum, each) => sum + each, 0) / 1000);
  return {
    name,
    conns: 1,
    rps: Math.round(rps * 10) / 10,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    bytes: 0,
  };
}
