import { connect, type Database } from "#db/client.ts";

let connection: ReturnType<typeof connect> | undefined;

/** The database as its owner, for tests that set up or look at what no actor could. The set-up of each test file ends it. */
export function owner(): Database {
  connection ??= connect(process.env.DATABASE_URL ?? "", { max: 2 });
  return connection.db;
}

/** Ends the owner's pool. */
export async function endOwner(): Promise<void> {
  await connection?.end();
  connection = undefined;
}
