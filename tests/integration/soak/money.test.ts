import fc from "fast-check";
import { expect, test } from "vitest";
import { planted, withPlanted } from "#tests/soak/model/planted.ts";
import { play } from "#tests/soak/model/play.ts";
import { openModelShop } from "#tests/soak/model/shop.ts";
import { thirtySteps } from "#tests/soak/model/steps.ts";
import { openWorld, readEverything } from "#tests/soak/model/world.ts";

openModelShop();

test("eight runs of thirty steps lose no money, no unit and no order, and each begins in the same shop", async () => {
  await openWorld();
  const empty = await readEverything();
  const runs = fc.asyncProperty(thirtySteps, async (steps) => {
    expect(await play(steps)).toEqual([]);
  });
  await fc.assert(runs, { numRuns: 8, seed: 20261126, endOnFailure: true });
  await openWorld();
  expect(await readEverything()).toEqual(empty);
}, 180_000);

test.each(planted)(
  "$breaks is seen to break when the product $fault",
  async (fault) => {
    const broken = await withPlanted(fault, () => play(fault.steps));
    // I14 says that the others hold after recovery: its fault breaks one of them there.
    const name = fault.breaks === "I14" ? "I11" : fault.breaks;
    expect(broken.map((one) => one.split(" ")[0])).toContain(name);
  },
  60_000,
);
