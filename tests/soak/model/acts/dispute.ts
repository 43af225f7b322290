import { control, providerState } from "#tests/integration/checkout/world.ts";
import { chosen } from "#tests/soak/model/acts/pay.ts";
import type { World } from "#tests/soak/model/world.ts";

/** The buyer's bank takes the money back, asks about it, or decides. */
export async function dispute(world: World, step: { which: number; stage: string }): Promise<void> {
  const purchase = chosen(world, step.which);
  const { sessions, charges } = (await providerState()) as Awaited<ReturnType<typeof providerState>> & {
    charges: { id: string; payment_intent: string; amount_refunded: number }[];
  };
  const intent = sessions.find((session) => session.id === purchase?.session)?.payment_intent;
  const charge = charges.find((one) => one.payment_intent === intent);
  // What went back already is not disputed: Stripe lets the bank dispute the rest alone.
  if (!charge || charge.amount_refunded > 0) return;
  await control("dispute", { charge: charge.id, stage: step.stage }).catch(() => undefined);
}
