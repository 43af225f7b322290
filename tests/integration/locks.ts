import { sql } from "drizzle-orm";
import { owner } from "#tests/factories/owner.ts";

/** Until so many requests for a lock wait for somebody else's. Throws after five seconds. */
export async function waitingForLocks(atLeast = 1): Promise<void> {
  for (let n = 0; n < 200; n += 1) {
    const { rows } = (await owner().execute(sql`select 1 from pg_locks where not granted`)) as unknown as {
      rows: unknown[];
    };
    if (rows.length >= atLeast) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("nobody waited");
}
