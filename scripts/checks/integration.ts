import { startTestCluster } from "#scripts/checks/test-cluster.ts";
import { runVitest, type SuiteResult } from "#scripts/checks/vitest.ts";
import type { Undo } from "#scripts/platform/undo.ts";

export interface IntegrationOptions {
  readonly dataDir: string;
  readonly filters: readonly string[];
  readonly signal: AbortSignal;
}

const PROJECTS = ["integration", "contract", "architecture"];

/** Runs every test that needs Postgres or the stand-ins, on a cluster of its own. */
export async function runIntegration(
  { dataDir, filters, signal }: IntegrationOptions,
  undo: Undo,
): Promise<SuiteResult> {
  const cluster = await startTestCluster(dataDir);
  undo.add(() => cluster.stop());
  const result = await runVitest("integration", {
    projects: PROJECTS,
    filters,
    env: { TEST_DATABASE_URL: cluster.superuserUrl },
    dataDir,
    signal,
    // One file at a time leaves a processor waiting while its database works, and the other way round.
    workers: "100%",
    mayBeEmpty: filters.length > 0,
  });
  // Its memory is wanted by the browser tests.
  await cluster.stop();
  return result;
}
