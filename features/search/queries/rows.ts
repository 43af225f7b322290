import "server-only";
import type { SQL } from "drizzle-orm";
import type { Database } from "#db/client.ts";

/** Rows of a hand-written statement, whichever driver answers. */
export async function rowsOf<T>(db: Database, statement: SQL): Promise<T[]> {
  return ((await db.execute(statement)) as unknown as { rows: T[] }).rows;
}
