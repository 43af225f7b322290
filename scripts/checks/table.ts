import { add, type Counts, closingLine, NONE } from "#scripts/checks/counts.ts";
import type { SuiteResult } from "#scripts/checks/vitest.ts";

/** One line a suite: name, counts, time. */
export function suiteLine({ name, counts, seconds }: SuiteResult): string {
  const mark = counts.failed > 0 ? "✗" : "✓";
  return `${mark} ${name.padEnd(18)} ${closingLine(counts).padEnd(34)} ${seconds.toFixed(1).padStart(7)} s`;
}

/** Prints what failed, then one line a suite. Returns the sum. */
export function printResults(results: readonly SuiteResult[]): Counts {
  for (const { name, counts, output } of results) {
    if (counts.failed > 0) console.log(`\n── ${name} ──\n${output}\n`);
  }
  for (const result of results) console.log(suiteLine(result));
  return results.reduce((sum, { counts }) => add(sum, counts), NONE);
}
