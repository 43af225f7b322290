import { describe, expect, it } from "vitest";
import {
  add,
  closingLine,
  NONE,
  playwrightCounts,
  readCounts,
  refuseEmpty,
  vitestCounts,
} from "#scripts/checks/counts.ts";

describe("counting tests", () => {
  it("counts a test file that could not be loaded as a failure", () => {
    const testResults = [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{ status: "failed" }] },
      { status: "passed", assertionResults: [{ status: "passed" }] },
    ];
    const report = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults };
    expect(vitestCounts(report)).toEqual({ passed: 1, failed: 2, skipped: 3 });
  });

  it("counts a browser test that passed only at its second try as a failure", () => {
    const stats = { expected: 10, unexpected: 1, flaky: 2, skipped: 3 };
    expect(playwrightCounts({ stats })).toEqual({ passed: 10, failed: 3, skipped: 3 });
  });

  it("counts an error outside the tests as a failure", () => {
    expect(playwrightCounts({ stats: { expected: 4 }, errors: [{ message: "no config" }] }).failed).toBe(1);
  });

  it("counts a missing report as a failure", () => {
    expect(readCounts("/nowhere/report.json", vitestCounts)).toEqual({ ...NONE, failed: 1 });
  });

  it("counts a suite that ran no test as a failure", () => {
    expect(refuseEmpty({ passed: 0, failed: 0, skipped: 7 })).toEqual({ passed: 0, failed: 1, skipped: 7 });
    expect(refuseEmpty({ passed: 1, failed: 0, skipped: 0 }).failed).toBe(0);
  });

  it("closes with the plain line outside checks read", () => {
    const sum = add({ passed: 2, failed: 0, skipped: 0 }, { passed: 3, failed: 1, skipped: 0 });
    expect(closingLine(sum)).toBe("5 passed, 1 failed");
    expect(closingLine({ ...sum, skipped: 2 })).toBe("5 passed, 1 failed, 2 skipped");
  });
});
