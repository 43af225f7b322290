import { AdapterError } from "#lib/kernel/errors.ts";
import { control } from "#tests/integration/checkout/world.ts";
import { acts } from "#tests/soak/model/acts/index.ts";
import { heard, later, runJob, work } from "#tests/soak/model/shop.ts";
import type { Step } from "#tests/soak/model/steps.ts";
import type { World } from "#tests/soak/model/world.ts";

/** Takes a step. What an outside service refuses or loses is part of the game; every other error is a finding. */
export async function act(world: World, step: Step): Promise<void> {
  const take = acts[step.do] as (world: World, step: Step) => Promise<void>;
  try {
    await take(world, step);
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
  }
}

/** Two passes of the reconciler with a provider that answers again: by then everything must be where it belongs. */
export async function recover(): Promise<void> {
  await control("fail", { path: "/v1/checkout/sessions", times: 0, how: "500" });
  await control("fail", { path: "/v1/refunds", times: 0, how: "500" });
  await control("fail", { path: "/v1/transfers", times: 0, how: "500" });
  await control("webhooks", { mode: "normal", release: true });
  await heard();
  for (const minutes of [10, 20]) {
    await later(minutes, async () => {
      await runJob("checkout.reconcile");
      await runJob("webhooks.take-up");
      await runJob("reconciliation.full");
      await work();
    });
    await heard();
  }
  await work();
}
