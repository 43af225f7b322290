import { OperatorError } from "#scripts/platform/operator-error.ts";
import { loadSettings } from "#scripts/product/command-settings.ts";
import { databaseFailure } from "#scripts/product/database-failure.ts";

const neverStarted = 'the database has no tables yet. Run "npm start" once.';

/**
 * Runs a command of the operator against the product's database: the one the environment names, or the
 * demonstration's, started for as long as the work takes when it does not run. Failures of the database come out as
 * an OperatorError. Modules that read settings must be imported inside `work`.
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const stop = await loadSettings();
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
