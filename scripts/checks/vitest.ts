import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Counts, readCounts, refuseEmpty, vitestCounts } from "#scripts/checks/counts.ts";
import { runTool } from "#scripts/platform/run-tool.ts";

export interface SuiteResult {
  readonly name: string;
  readonly counts: Counts;
  readonly seconds: number;
  /** What to show when it failed. */
  readonly output: string;
}

export interface VitestOptions {
  /** Names of the projects of vitest.config.ts. */
  readonly projects: readonly string[];
  /** Only files whose path holds one of these. */
  readonly filters: readonly string[];
  /** Added to the environment of this process. */
  readonly env: Readonly<Record<string, string>>;
  readonly dataDir: string;
  readonly signal?: AbortSignal | undefined;
  /** How many files run at once, as vitest takes it; all processors but one when nothing is said. */
  readonly workers?: string;
  /** With a filter a suite may rightly hold nothing. */
  readonly mayBeEmpty?: boolean;
}

/** Runs vitest projects and counts their tests from its own JSON report. */
export async function runVitest(name: string, options: VitestOptions): Promise<SuiteResult> {
  const reports = join(options.dataDir, "reports");
  mkdirSync(reports, { recursive: true });
  const report = join(reports, `${name}.json`);
  rmSync(report, { force: true });
  const run = await runTool(
    name,
    [
      ...[
        "--conditions=react-server",
        "node_modules/vitest/vitest.mjs",
        "run",
        "--reporter=default",
        "--reporter=json",
      ],
      ...[`--outputFile.json=${report}`, ...(options.mayBeEmpty ? ["--passWithNoTests"] : [])],
      ...(options.workers ? [`--maxWorkers=${options.workers}`] : []),
      ...options.projects.flatMap((project) => ["--project", project]),
      ...options.filters,
    ],
    { env: options.env, dataDir: options.dataDir, signal: options.signal },
  );
  const found = readCounts(report, vitestCounts);
  const counted = options.mayBeEmpty ? found : refuseEmpty(found);
  // An error outside any test makes vitest fail with every test green.
  const counts = !run.ok && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
  return { name, counts, seconds: run.seconds, output: run.output };
}
