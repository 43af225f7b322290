import { act, recover } from "#tests/soak/model/act.ts";
import { brokenHere, brokenInvariants } from "#tests/soak/model/invariants.ts";
import type { Step } from "#tests/soak/model/steps.ts";
import { openWorld } from "#tests/soak/model/world.ts";

/**
 * One run: thirty things happen, then the shop is left to itself for twenty minutes. Returns what did not hold after a step, and
 * what does not hold at the end.
 */
export async function play(steps: readonly Step[]): Promise<string[]> {
  const world = await openWorld();
  const broken = new Set<string>();
  for (const step of steps) {
    await act(world, step);
    for (const one of await brokenHere()) broken.add(one);
  }
  await recover();
  for (const one of await brokenInvariants()) broken.add(one);
  return [...broken];
}
