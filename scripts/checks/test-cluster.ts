import { join } from "node:path";
import pg from "pg";
import { freePorts } from "#scripts/platform/ports.ts";
import { ensurePostgres, type RunningPostgres } from "#scripts/postgres/ensure.ts";

/**
 * A throw-away cluster for tests under DATA_DIR/test, without fsync. It is kept for the next run, whose template it may
 * hold already; databases that a killed run left behind are dropped.
 */
export async function startTestCluster(dataDir: string): Promise<RunningPostgres> {
  const [port = 0] = await freePorts(1);
  const cluster = await ensurePostgres({ dataDir: join(dataDir, "test"), port, fsync: false });
  await dropLeftovers(cluster.superuserUrl);
  return cluster;
}

async function dropLeftovers(superuserUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      "select datname from pg_database where datname like 'sanad\\_test\\_%'",
    );
    for (const { datname } of rows) {
      await client.query(`drop database if exists ${client.escapeIdentifier(datname)} with (force)`);
    }
  } finally {
    await client.end();
  }
}
