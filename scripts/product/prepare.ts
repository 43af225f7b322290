import pg from "pg";
import { migrate } from "#scripts/migrate.ts";
import { databaseFailure } from "#scripts/product/database-failure.ts";

/**
 * Run as a process of its own by `npm start`: migrates the database, seeds it when it is empty and a scenario is named,
 * and sends its parent what identifies the database. Lines on stdout are progress.
 */
const url = process.env.DATABASE_URL ?? "";
const scenario = process.argv[2];

try {
  const identity = await identify(url);
  await migrate(url);
  if (scenario) {
    const { seedIfEmpty } = await import("#scripts/seed.ts");
    await seedIfEmpty(scenario, (line: string) => console.log(line));
  }
  process.send?.({ identity });
  process.exit(0);
} catch (error) {
  const line = databaseFailure(url, error);
  if (line) process.send?.({ failure: line });
  else console.error(error);
  process.exit(1);
}

/** Tells this database from every other, also from one of the same name made later. */
async function identify(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 15_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      "select system_identifier || '-' || (select oid from pg_database where datname = current_database()) as id from pg_control_system()",
    );
    return rows[0]?.id ?? "";
  } finally {
    await client.end();
  }
}
