import { cancelCheckout, reconcile, settle, startCheckout } from "#features/checkout/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { AdapterError } from "#lib/kernel/errors.ts";
import {
  address,
  control,
  fill,
  makeStocked,
  providerState,
  sessionOf,
  visitor,
} from "#tests/integration/checkout/world.ts";
import { brokenInvariants, lostPayments, noteStart } from "#tests/soak/model/invariants.ts";

export type ModelOptions = { rounds: number; buyers: number; seed: number };

/** A small generator of numbers below `n`, the same for the same seed. */
function generator(seed: number): (n: number) => number {
  let state = seed >>> 0 || 1;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const endings = ["pay", "pay thrice", "give up", "pay late", "pay and give up", "leave"] as const;

/**
 * Buyers who want the same few pieces at once and pay, give up, pay late, twice, or walk away; the provider fails now
 * and then. After every round, and once the reconciler has passed, the invariants must hold. Returns what broke.
 */
export async function runCheckoutModel({ rounds, buyers, seed }: ModelOptions): Promise<string[]> {
  const below = generator(seed);
  const pieces = [
    await makeStocked(1),
    await makeStocked(1),
    await makeStocked(rounds + 2),
    await makeStocked(3),
  ];
  await noteStart();
  for (let round = 0; round < rounds; round++) {
    if (below(3) === 0)
      await control("fail", { method: "POST", path: "/v1/checkout/sessions", times: 1, how: "500" });
    const plans = Array.from({ length: buyers }, () => ({
      skus: [pieces[below(4)]?.sku ?? "", pieces[below(4)]?.sku ?? ""],
      ending: endings[below(endings.length)] ?? "leave",
    }));
    await Promise.all(plans.map((plan) => buy(plan).catch(tolerate)));
    await reconcileLater();
    const { sessions } = await providerState();
    const paid = sessions
      .filter((session) => session.payment_intent)
      .map((session) => session.payment_intent);
    const lost = await lostPayments(paid);
    const broken = [...(await brokenInvariants()), ...lost.map((id) => `payment ${id} is lost`)];
    if (broken.length > 0) return broken.map((name) => `round ${round}: ${name}`);
  }
  return [];
}

async function buy({ skus, ending }: { skus: string[]; ending: (typeof endings)[number] }): Promise<void> {
  const actor = visitor();
  // A piece that is gone already cannot be put into a basket; that buyer leaves.
  for (const sku of new Set(skus)) await fill(actor, [sku]).catch(() => undefined);
  const started = await startCheckout({ actor }, address);
  if (!started.ok) return;
  const id = started.value.checkoutId as Id<"checkout">;
  const session = await sessionOf(id);
  const pay = (force = false) => control("pay", { session, outcome: "paid", force });
  if (ending === "leave") return;
  if (ending === "give up" || ending === "pay late") await cancelCheckout({ actor }, id);
  if (ending === "give up") return;
  if (ending === "pay and give up") {
    await Promise.all([pay().catch(() => undefined), cancelCheckout({ actor }, id)]);
    await settle(session);
    return;
  }
  await pay(ending === "pay late");
  await Promise.all(Array.from({ length: ending === "pay thrice" ? 3 : 1 }, () => settle(session)));
}

/** As if some minutes had gone by: whatever was left half-way is brought to an end. */
async function reconcileLater(): Promise<void> {
  process.env.NOW = new Date(Date.now() + 3 * 60_000).toISOString();
  try {
    await reconcile();
  } finally {
    delete process.env.NOW;
  }
}

function tolerate(error: unknown): void {
  if (!(error instanceof AdapterError)) throw error;
}
