import { cancelCheckout } from "#features/checkout/index.ts";
import { control } from "#tests/integration/checkout/world.ts";
import { chosen, pay } from "#tests/soak/model/acts/pay.ts";
import type { World } from "#tests/soak/model/world.ts";

export async function cancel(world: World, { which }: { which: number }): Promise<void> {
  const purchase = chosen(world, which);
  if (purchase) await cancelCheckout({ actor: purchase.actor }, purchase.id);
}

/** The buyer presses "pay" in one window and "cancel" in the other. */
export async function payAndCancel(world: World, { which }: { which: number }): Promise<void> {
  const results = await Promise.allSettled([
    pay(world, { which, outcome: "paid" }),
    cancel(world, { which }),
  ]);
  for (const result of results) if (result.status === "rejected") throw result.reason;
}

/** The provider's clock goes on until every open page has ended. */
export async function expire(): Promise<void> {
  await control("clock", { now: new Date(Date.now() + 40 * 60_000).toISOString() });
  await control("clock", { now: null });
}
