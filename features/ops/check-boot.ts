import "server-only";
import { database } from "#db/client.ts";
import { checkDatabaseRole } from "#features/ops/check-database-role.ts";
import { checkEnv } from "#lib/env.ts";
import { log } from "#lib/log/log.ts";

/**
 * Stops the process with one line a problem when it must not serve: settings that are missing or only fit a
 * demonstration, or a database role that row-level security does not bind. A database that is away for the moment is
 * no reason to stop: health tells of it.
 */
export async function checkBoot(): Promise<void> {
  const settings = process.env.APP_ENV === "production" ? checkEnv(process.env) : [];
  if (settings.length > 0) return stop(settings);
  try {
    const role = await checkDatabaseRole(database());
    if (role) stop([role]);
  } catch (error) {
    log.warn({ err: error }, "the database did not answer at the start");
  }
}

function stop(problems: readonly string[]): void {
  for (const problem of problems) console.error(`Stopped: ${problem}`);
  process.exit(1);
}
