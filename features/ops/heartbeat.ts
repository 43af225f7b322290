import "server-only";
import { hostname } from "node:os";
import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { workerHeartbeat } from "#db/schema/index.ts";

/** Says that this worker is alive. */
export async function beat(): Promise<void> {
  const at = sql`clock_timestamp()`;
  await database()
    .insert(workerHeartbeat)
    .values({ worker: hostname(), at })
    .onConflictDoUpdate({ target: workerHeartbeat.worker, set: { at } });
}
