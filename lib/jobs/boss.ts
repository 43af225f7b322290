import "server-only";
import { PgBoss } from "pg-boss";
import { type Role, urlOf } from "#db/roles.ts";
import { log } from "#lib/log/log.ts";

const shared = globalThis as typeof globalThis & { sanadBoss?: Promise<PgBoss> };

/** A client of the queue that only sends. Its schema is made by the migrations, never at run time. */
export function sendingBoss(): Promise<PgBoss> {
  shared.sanadBoss ??= startBoss((process.env.SANAD_DATABASE_ROLE as Role | undefined) ?? "app_rw", false);
  return shared.sanadBoss;
}

/** Starts a queue client for a role; `supervise` adds maintenance and the clock, for the worker alone. */
export async function startBoss(role: Role, supervise: boolean): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: urlOf(role),
    max: supervise ? 5 : 1,
    migrate: false,
    createSchema: false,
    supervise,
    schedule: supervise,
    reindex: false,
    // Keeping a list of instances needs rights that a sender does not have.
    registerInstance: supervise,
  });
  boss.on("error", (error) => log.error({ err: error }, "queue"));
  await boss.start();
  return boss;
}

/** Closes the process's sender, so that a script can exit. */
export async function closeSendingBoss(): Promise<void> {
  const boss = await shared.sanadBoss;
  shared.sanadBoss = undefined;
  await boss?.stop({ graceful: false });
}
