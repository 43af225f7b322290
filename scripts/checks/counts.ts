import { readFileSync } from "node:fs";

/** How many tests of a suite passed, failed and were left out. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };

export function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/**
 * Counts of vitest's JSON report. A file that failed to load has no tests in it and counts as one failure, so that it
 * cannot go unnoticed.
 */
export function vitestCounts(report: unknown): Counts {
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
    testResults = [],
  } = report as Partial<Record<string, number>> & {
    testResults?: { status?: string; assertionResults?: unknown[] }[];
  };
  const broken = testResults.filter(
    (file) =>
      file.status === "failed" &&
      !(file.assertionResults as { status?: string }[] | undefined)?.some((t) => t.status === "failed"),
  ).length;
  return { passed: numPassedTests, failed: numFailedTests + broken, skipped: numPendingTests + numTodoTests };
}

/** Counts of Playwright's JSON report; a test that passed at its second try counts as failed. */
export function playwrightCounts(report: unknown): Counts {
  const { stats, errors = [] } = report as {
    stats?: { expected?: number; unexpected?: number; flaky?: number; skipped?: number };
    errors?: unknown[];
  };
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0);
  return {
    passed: stats?.expected ?? 0,
    failed: Math.max(failed, errors.length > 0 ? 1 : 0),
    skipped: stats?.skipped ?? 0,
  };
}

/** Reads a report and counts it. A missing or broken report counts as one failure. */
export function readCounts(file: string, count: (report: unknown) => Counts): Counts {
  try {
    return count(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return { ...NONE, failed: 1 };
  }
}

/** A suite that ran nothing proves nothing: it counts as failed. */
export function refuseEmpty(counts: Counts): Counts {
  return counts.passed + counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** The closing line: `N passed, N failed`, and what was skipped if anything was. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
