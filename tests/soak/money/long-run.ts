import fc from "fast-check";
import { expect, test } from "vitest";
import { play } from "#tests/soak/model/play.ts";
import { openModelShop } from "#tests/soak/model/shop.ts";
import { thirtySteps } from "#tests/soak/model/steps.ts";

const { SOAK_SEED, SOAK_RUNS, SOAK_PATH, SOAK_SHRINK } = process.env;

/** How many files share the runs; each is a process with a shop and a seed of its own. */
const workers = 2;

/**
 * Half of SOAK_RUNS (2,000) runs. One that fails prints its seed and path, and `SOAK_PATH=… npm run soak -- --only soak/money
 * --seed …` plays it alone; SOAK_SHRINK=1 looks for fewer steps that fail too.
 */
export function longRun(worker: number): void {
  openModelShop();
  const seed = Number(SOAK_SEED ?? "1") + worker;
  const numRuns = SOAK_PATH ? 1 : Math.ceil(Number(SOAK_RUNS ?? "2000") / workers);
  // A path belongs to the seed that was printed beside it.
  const isMine = !SOAK_PATH || worker === 0;

  test.runIf(isMine)(
    `${numRuns} runs of thirty steps lose no money, no unit and no order (seed ${seed})`,
    async () => {
      const begin = performance.now();
      let done = 0;
      const run = fc.asyncProperty(thirtySteps, async (steps) => {
        expect(await play(steps)).toEqual([]);
        done += 1;
        if (done % 100 > 0 && done < numRuns) return;
        const seconds = (performance.now() - begin) / 1000;
        process.stdout.write(
          `seed ${seed}: ${done} of ${numRuns} runs, ${(seconds / done).toFixed(2)} s each\n`,
        );
      });
      const path = SOAK_PATH ? { path: SOAK_PATH } : {};
      await fc.assert(run, { numRuns, seed, ...path, endOnFailure: SOAK_SHRINK !== "1" });
    },
  );
}
