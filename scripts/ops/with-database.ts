import { checkEnv } from "#lib/env.ts";
import { loadDotEnv } from "#scripts/platform/load-env.ts";
import { OperatorError } from "#scripts/platform/operator-error.ts";
import { localSecrets } from "#scripts/platform/secrets.ts";
import { ensurePostgres } from "#scripts/postgres/ensure.ts";
import { databaseFailure } from "#scripts/product/database-failure.ts";
import { dataDirOf, demoSettings, readPorts } from "#scripts/product/settings.ts";

const neverStarted = 'the database has no tables yet. Run "npm start" once.';

/**
 * Runs a command of the operator against the product's database: the one the environment names, or the
 * demonstration's, started for as long as the work takes when it does not run. Failures of the database come out as
 * an OperatorError. Modules that read settings must be imported inside `work`.
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  loadDotEnv();
  const stop = await settle();
  try {
    return await work();
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    const cause = (error as Error).cause ?? error;
    const line =
      (cause as { code?: string }).code === "42P01"
        ? neverStarted
        : databaseFailure(process.env.DATABASE_URL ?? "", cause);
    throw line ? new OperatorError(line) : error;
  } finally {
    const { closeSendingBoss } = await import("#lib/jobs/boss.ts");
    const { closeDatabases } = await import("#db/client.ts");
    await closeSendingBoss();
    await closeDatabases();
    await stop();
  }
}

/** Fills in the settings. Returns what stops a Postgres that was only started for this. */
async function settle(): Promise<() => Promise<void>> {
  if (process.env.APP_ENV === "production") {
    const problems = checkEnv(process.env);
    if (problems.length > 0) throw new OperatorError(problems.join("\nStopped: "));
    return async () => undefined;
  }
  const dataDir = dataDirOf(process.env);
  const ports = readPorts(process.env);
  const secrets = localSecrets(dataDir);
  if (process.env.DATABASE_URL) {
    Object.assign(process.env, demoSettings(process.env, ports, secrets, undefined));
    return async () => undefined;
  }
  const { provisionDatabase } = await import("#db/provision.ts");
  const server = await ensurePostgres({ dataDir, port: ports.postgres });
  const url = await provisionDatabase(server.superuserUrl, "sanad");
  Object.assign(process.env, demoSettings(process.env, ports, secrets, url));
  return server.reused ? async () => undefined : server.stop;
}
