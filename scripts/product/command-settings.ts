import { checkEnv } from "#lib/env.ts";
import { loadDotEnv } from "#scripts/platform/load-env.ts";
import { OperatorError } from "#scripts/platform/operator-error.ts";
import { localSecrets } from "#scripts/platform/secrets.ts";
import { ensurePostgres } from "#scripts/postgres/ensure.ts";
import { dataDirOf, demoSettings, readPorts } from "#scripts/product/settings.ts";

/**
 * Fills this process's environment with the settings `npm start` would use, starting the embedded Postgres when the
 * product does not run. For commands that work on the database. Returns what stops a Postgres started for this alone.
 */
export async function loadSettings(): Promise<() => Promise<void>> {
  loadDotEnv();
  const keepRunning = async () => undefined;
  if (process.env.APP_ENV === "production") {
    const problems = checkEnv(process.env);
    if (problems.length > 0) throw new OperatorError(problems.join("\nStopped: "));
    return keepRunning;
  }
  const dataDir = dataDirOf(process.env);
  const ports = readPorts(process.env);
  const secrets = localSecrets(dataDir);
  if (process.env.DATABASE_URL) {
    Object.assign(process.env, demoSettings(process.env, ports, secrets, undefined));
    return keepRunning;
  }
  // Loaded late: what it imports may read the settings.
  const { provisionDatabase } = await import("#db/provision.ts");
  const server = await ensurePostgres({ dataDir, port: ports.postgres });
  const databaseUrl = await provisionDatabase(server.superuserUrl, "sanad");
  Object.assign(process.env, demoSettings(process.env, ports, secrets, databaseUrl));
  return server.reused ? keepRunning : server.stop;
}
