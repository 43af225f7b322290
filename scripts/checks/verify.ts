import { runStatic } from "#scripts/checks/static.ts";
import { runVitest, type SuiteResult } from "#scripts/checks/vitest.ts";

/** Everything that can be checked in seconds and without a database: sources, types, unit tests. */
export async function verify(
  dataDir: string,
  filters: readonly string[],
  signal?: AbortSignal,
): Promise<SuiteResult[]> {
  const unit = runVitest("unit", {
    projects: ["unit"],
    filters,
    env: {},
    dataDir,
    signal,
    mayBeEmpty: filters.length > 0,
  });
  const statics = filters.length > 0 ? [] : await runStatic(dataDir, signal);
  return [...statics, await unit];
}
