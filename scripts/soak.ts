import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { closingLine } from "#scripts/checks/counts.ts";
import { printResults } from "#scripts/checks/table.ts";
import { startTestCluster } from "#scripts/checks/test-cluster.ts";
import { runVitest } from "#scripts/checks/vitest.ts";
import { Interrupted, interruption } from "#scripts/platform/interruption.ts";
import { runMain } from "#scripts/platform/operator-error.ts";
import { step } from "#scripts/platform/progress.ts";
import { makeUndo } from "#scripts/platform/undo.ts";
import { dataDirOf } from "#scripts/product/settings.ts";

/**
 * `npm run soak [-- --only NAME] [--seed N] [--workers N]`: the long versions of the property, race, crash and load tests, one file
 * after another unless more workers are given. What each takes from the environment: docs/soak.md.
 */
await runMain(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      seed: { type: "string" },
      workers: { type: "string", default: "1" },
    },
  });
  const seed = values.seed ?? String(randomInt(1, 2 ** 31));
  console.log(`seed ${seed} (repeat with: npm run soak -- --seed ${seed})`);
  const dataDir = dataDirOf(process.env);
  const interrupted = interruption();
  const abort = new AbortController();
  interrupted.catch(() => abort.abort());
  const undo = makeUndo();
  try {
    const cluster = await startTestCluster(dataDir);
    undo.add(() => cluster.stop());
    const env = { SOAK: "1", SOAK_SEED: seed, TEST_DATABASE_URL: cluster.superuserUrl };
    const filters = values.only ? [values.only] : [];
    const options = {
      projects: ["soak"],
      filters,
      env,
      dataDir,
      signal: abort.signal,
      workers: values.workers,
    };
    const running = step(console.log, "soak", () => runVitest("soak", options));
    const counts = printResults([await Promise.race([running, interrupted])]);
    console.log(`seed ${seed}`);
    console.log(closingLine(counts));
    return counts.failed > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    return 130;
  } finally {
    await undo.run();
  }
});
