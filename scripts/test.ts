import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureChromium } from "#scripts/checks/chromium.ts";
import { closingLine } from "#scripts/checks/counts.ts";
import { runE2e } from "#scripts/checks/e2e.ts";
import { runIntegration } from "#scripts/checks/integration.ts";
import { printResults } from "#scripts/checks/table.ts";
import { verify } from "#scripts/checks/verify.ts";
import type { SuiteResult } from "#scripts/checks/vitest.ts";
import { Interrupted, interruption } from "#scripts/platform/interruption.ts";
import { tryLock } from "#scripts/platform/lock.ts";
import { OperatorError, runMain } from "#scripts/platform/operator-error.ts";
import { step } from "#scripts/platform/progress.ts";
import { makeUndo, type Undo, undoAfter } from "#scripts/platform/undo.ts";
import { dataDirOf } from "#scripts/product/settings.ts";

const SUITES = ["verify", "integration", "e2e"] as const;

/**
 * `npm test [-- --only verify|integration|e2e] [FILTER…]`: every check there is, ending with `N passed, N failed`.
 * Filters pick test files by their path.
 */
await runMain(async () => {
  const { values, positionals } = parseArgs({
    options: { only: { type: "string" } },
    allowPositionals: true,
  });
  const chosen = SUITES.filter((suite) => !values.only || values.only === suite);
  if (chosen.length === 0) throw new OperatorError(`--only knows ${SUITES.join(", ")}.`);
  const dataDir = dataDirOf(process.env);
  const lock = tryLock(join(dataDir, "test.lock"));
  if (typeof lock === "number")
    throw new OperatorError(`"npm test" already runs in this folder (process ${lock}).`);
  const interrupted = interruption();
  const abort = new AbortController();
  interrupted.catch(() => abort.abort());
  const undo = makeUndo();
  let running: Promise<SuiteResult[]> | undefined;
  try {
    running = run(chosen, { dataDir, filters: positionals, signal: abort.signal }, undo);
    running.catch(() => undefined);
    const counts = printResults(await Promise.race([running, interrupted]));
    await undo.run();
    console.log(closingLine(counts));
    return counts.failed > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    console.log("stopping …");
    return 130;
  } finally {
    await undoAfter(undo, running);
    lock.release();
  }
});

interface Common {
  readonly dataDir: string;
  readonly filters: readonly string[];
  readonly signal: AbortSignal;
}

async function run(suites: readonly string[], common: Common, undo: Undo): Promise<SuiteResult[]> {
  const print = console.log;
  const results: SuiteResult[] = [];
  const wants = (suite: string) => suites.includes(suite) && !common.signal.aborted;
  // First, so that a missing browser is told before minutes are spent.
  const chromium = wants("e2e") ? await ensureChromium(process.env, common.dataDir, print) : "";
  if (wants("verify")) {
    results.push(
      ...(await step(print, "verify", () => verify(common.dataDir, common.filters, common.signal))),
    );
  }
  if (wants("integration")) {
    results.push(await step(print, "integration", () => runIntegration(common, undo)));
  }
  if (wants("e2e")) {
    const e2e = () => runE2e({ ...common, chromium, print }, undo);
    results.push(await step(print, "e2e", () => e2e().catch(asFailure)));
  }
  return results;
}

/** A product that does not start is a failed suite, told together with the results of the others. */
function asFailure(error: unknown): SuiteResult {
  const output = error instanceof OperatorError ? error.message : String((error as Error).stack ?? error);
  return { name: "e2e", counts: { passed: 0, failed: 1, skipped: 0 }, seconds: 0, output };
}
