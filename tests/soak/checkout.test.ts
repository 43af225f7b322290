import { expect, test } from "vitest";
import { openShop } from "#tests/integration/checkout/world.ts";
import { runCheckoutModel } from "#tests/soak/model/checkout-model.ts";

openShop();

const seed = Number(process.env.SOAK_SEED ?? "1");

test(`sixty rounds of twelve buyers sell nothing twice and lose no payment (seed ${seed})`, async () => {
  expect(await runCheckoutModel({ rounds: 60, buyers: 12, seed })).toEqual([]);
});
