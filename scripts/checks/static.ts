import type { SuiteResult } from "#scripts/checks/vitest.ts";
import { runTool } from "#scripts/platform/run-tool.ts";

/** Tools that read the sources without running them; each counts as one test. */
const TOOLS = [
  [
    "format and lint",
    ["node_modules/@biomejs/biome/bin/biome", "ci", "--colors=off", "--max-diagnostics=60", "."],
  ],
  [
    "dependency rule",
    [
      "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
      ...["app", "components", "db", "features", "lib"],
    ],
  ],
  ["types", ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."]],
] as const;

/** Runs one tool after another, so that unit tests beside them have a core of their own. */
export async function runStatic(dataDir: string, signal?: AbortSignal): Promise<SuiteResult[]> {
  const results: SuiteResult[] = [];
  for (const [name, args] of TOOLS) {
    const run = await runTool(name.replaceAll(" ", "-"), args, { dataDir, signal });
    const counts = { passed: run.ok ? 1 : 0, failed: run.ok ? 0 : 1, skipped: 0 };
    results.push({ name, counts, seconds: run.seconds, output: run.output });
  }
  return results;
}
