import { readFile } from "node:fs/promises";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as runMigrations } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { PgBoss } from "pg-boss";
import { rolePassword, roles } from "#db/roles.ts";
import type { Job } from "#lib/jobs/job.ts";
import { offsetsInMorocco } from "#lib/morocco-time.ts";

const folder = new URL("./migrations", import.meta.url).pathname;

/**
 * Brings a database to the current schema as its owner: roles, the queue's own tables, then our migrations in
 * order. Safe to run again and from two processes at once (an advisory lock makes the second wait).
 */
export async function migrate(ownerUrl: string, jobs: readonly Job[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(7242000)");
    await makeRoles(client, ownerUrl);
    await installQueue(ownerUrl, jobs);
    await grantQueue(client);
    await runMigrations(drizzle(client), { migrationsFolder: folder });
    await setClock(client);
  } finally {
    await client.end();
  }
}

async function makeRoles(client: pg.Client, ownerUrl: string): Promise<void> {
  for (const role of roles) {
    const password = client.escapeLiteral(rolePassword(ownerUrl, role));
    const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [role]);
    // Several databases of one cluster (tests) share the roles; their passwords follow the owner's.
    await client.query(`${rowCount ? "alter" : "create"} role ${role} login password ${password}`);
  }
}

/** Writes how far Morocco's clocks are ahead, from before the first record of the product to twenty years from now. */
async function setClock(client: pg.Client): Promise<void> {
  const years = (n: number) => new Date(Date.UTC(new Date().getUTCFullYear() + n, 0, 1));
  const offsets = offsetsInMorocco(new Date("2000-01-01T00:00:00Z"), years(20));
  await client.query("begin");
  await client.query("delete from morocco_clock");
  await client.query(
    "insert into morocco_clock (begins, minutes) select * from unnest($1::timestamptz[], $2::smallint[])",
    [offsets.map(({ from }) => from.toISOString()), offsets.map(({ minutes }) => minutes)],
  );
  await client.query("commit");
}

async function installQueue(ownerUrl: string, jobs: readonly Job[]): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, max: 1, supervise: false, schedule: false });
  const failures: Error[] = [];
  boss.on("error", (error) => failures.push(error));
  await boss.start();
  for (const job of jobs) {
    const options = {
      retryLimit: job.retries,
      retryBackoff: true,
      retryDelay: 1,
      retryDelayMax: 900,
      expireInSeconds: job.timeoutSeconds,
    };
    if (await boss.getQueue(job.name)) await boss.updateQueue(job.name, options);
    else await boss.createQueue(job.name, options);
  }
  await boss.stop({ graceful: false });
  if (failures[0]) throw failures[0];
}

async function grantQueue(client: pg.Client): Promise<void> {
  await client.query(`
    grant usage on schema pgboss to app_rw, worker;
    grant select, insert on all tables in schema pgboss to app_rw;
    grant select, insert, update, delete on all tables in schema pgboss to worker;
    grant usage on all sequences in schema pgboss to app_rw, worker;
    grant execute on all functions in schema pgboss to app_rw, worker;`);
}

/** True when every migration of this tree has been applied to the database. */
export async function isMigrated(ownerUrl: string): Promise<boolean> {
  const journal = JSON.parse(await readFile(`${folder}/meta/_journal.json`, "utf8")) as {
    entries: { when: number }[];
  };
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      "select max(created_at)::text as last from drizzle.__drizzle_migrations",
    );
    return Number(rows[0]?.last ?? 0) >= Math.max(...journal.entries.map((entry) => entry.when));
  } catch {
    return false;
  } finally {
    await client.end();
  }
}
