import { migrate as migrateDatabase } from "#db/migrate.ts";
import { jobs } from "#features/jobs.ts";

/** Brings the database at `ownerUrl` to the current schema, with every queue the worker listens to. */
export async function migrate(ownerUrl: string): Promise<void> {
  await migrateDatabase(ownerUrl, jobs);
}

if (import.meta.main) {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is missing");
  await migrate(url);
  console.log("migrated");
}
