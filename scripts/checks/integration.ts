import { startTestCluster } from "#scripts/checks/test-cluster.ts";
import { runVitest, type SuiteResult } from "#scripts/checks/vitest.ts";
import type { Undo } from "#scripts/product/product.ts";

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
  undo.push(() => cluster.stop());
  return runVitest("integration", {
    projects: PROJECTS,
    filters,
    env: { TEST_DATABASE_URL: cluster.superuserUrl },
    dataDir,
    signal,
    mayBeEmpty: filters.length > 0,
  });
}
