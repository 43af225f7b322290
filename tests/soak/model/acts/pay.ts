import { settle } from "#features/checkout/index.ts";
import { readSessionRequest } from "#features/checkout/queries/read-session-request.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import { control } from "#tests/integration/checkout/world.ts";
import type { Purchase, World } from "#tests/soak/model/world.ts";

export const chosen = (world: World, which: number): Purchase | undefined =>
  world.purchases[which % Math.max(1, world.purchases.length)];

/** Asks the stand-in for what only a buyer at its page can do; it refuses what cannot be done in the session's state. */
async function atThePage(body: object): Promise<void> {
  await control("pay", body).catch(() => undefined);
}

export async function pay(world: World, step: { which: number; outcome: string }): Promise<void> {
  const purchase = chosen(world, step.which);
  if (purchase) await atThePage({ session: purchase.session, outcome: step.outcome });
}

export async function payAnotherAmount(world: World, { which }: { which: number }): Promise<void> {
  const purchase = chosen(world, which);
  if (purchase) await atThePage({ session: purchase.session, outcome: "paid", amount: 4200 });
}

/** Money that arrives although the session had ended, a thing that should not be and is. */
export async function payLate(world: World, { which }: { which: number }): Promise<void> {
  const purchase = chosen(world, which);
  if (!purchase) return;
  await payments().expireSession(purchase.session);
  await settle(purchase.session);
  await atThePage({ session: purchase.session, outcome: "paid", force: true });
}

/** A second session for the same purchase is paid beside the first. */
export async function payTwice(world: World, { which }: { which: number }): Promise<void> {
  const purchase = chosen(world, which);
  const open = purchase && (await readSessionRequest(purchase.id));
  if (!purchase || !open) return;
  await atThePage({ session: purchase.session, outcome: "paid" });
  await settle(purchase.session);
  const expiresAt = new Date(Date.now() + 31 * 60_000);
  const second = await payments().createSession(
    { ...open.request, expiresAt },
    `second:${purchase.id}:${Date.now()}`,
  );
  await atThePage({ session: second.id, outcome: "paid" });
  await settle(second.id);
}

export async function settleTimes(
  world: World,
  { which, times }: { which: number; times: number },
): Promise<void> {
  const purchase = chosen(world, which);
  if (purchase) await Promise.all(Array.from({ length: times }, () => settle(purchase.session)));
}
