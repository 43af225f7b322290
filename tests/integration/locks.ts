import { sql } from "drizzle-orm";
import { owner } from "#tests/factories/owner.ts";

/** Until so many requests for a lock wait for somebody else's in this file's database. Throws after five seconds. */
export async function waitingForLocks(atLeast = 1): Promise<void> {
  for (let n = 0; n < 200; n += 1) {
    // All databases' locks are in one list; a lock of a row names none, but who waits for it is connected to one.
    const { rows } = (await owner().execute(
      sql`select 1 from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()`,
    )) as unknown as { rows: unknown[] };
    if (rows.length >= atLeast) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("nobody waited");
}
