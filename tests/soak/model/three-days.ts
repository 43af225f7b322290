import { control } from "#tests/integration/checkout/world.ts";
import { standIn } from "#tests/integration/refunds/world.ts";
import {
  eventsSoFar,
  post,
  type StandInEvent,
  shuffledWithRepeats,
} from "#tests/integration/webhooks/world.ts";
import { act } from "#tests/soak/model/act.ts";
import { heard, work } from "#tests/soak/model/shop.ts";
import type { Step } from "#tests/soak/model/steps.ts";
import { openWorld, type World } from "#tests/soak/model/world.ts";

/** Whether the events of three days come when they happen, or are lost and all come afterwards, twice, in orders made of theirs. */
export type Hearing = "at once" | ((told: StandInEvent[], round: number) => StandInEvent[]);

const day = 86_400_000;

/** Both tellings of the story begin at the same moment. */
const begin = Date.now();

/** Moves our clock and the provider's to so many days after the beginning. */
async function dayIs(n: number): Promise<void> {
  process.env.NOW = new Date(begin + n * day).toISOString();
  await control("clock", { now: process.env.NOW });
}

const sale = (which: number, shelves: number[], abroad = false, gift?: "12.34"): Step[] => [
  { do: "buy", abroad, shelves, ...(gift ? { gift } : {}) },
  { do: "pay", which, outcome: "paid" },
  { do: "work" },
];

/** Before the three days. Purchases 0 and 1 are delivered and their makers paid; a unit of 1 is on its way back. */
const before: readonly Step[] = [
  ...sale(0, [3]),
  ...sale(1, [2, 3], true),
  { do: "advance", order: 0, to: "delivered" },
  { do: "advance", order: 1, to: "delivered" },
  { do: "advance", order: 2, to: "delivered" },
  { do: "work" },
  { do: "pay-out", ends: "confirmed" },
  { do: "send-back", order: 1, restock: true },
  // 2 gives up, and 3 gets the only piece.
  { do: "buy", abroad: false, shelves: [0] },
  { do: "cancel", which: 2 },
  { do: "work" },
  ...sale(3, [0], false, "12.34"),
  // 4 will be disputed, 5 is called off, 6 gives up and its units stay there.
  ...sale(4, [4]),
  ...sale(5, [4], true),
  { do: "cancel-units", order: 5, whole: true },
  { do: "buy", abroad: false, shelves: [3] },
  { do: "cancel", which: 6 },
  // 7, 8 and 9 are on their payment pages.
  { do: "buy", abroad: false, shelves: [1, 4] },
  { do: "buy", abroad: true, shelves: [2, 4] },
  { do: "buy", abroad: false, shelves: [4] },
  { do: "work" },
];

/**
 * Plays the same story in an emptied shop: purchases in dirhams and euros, money that comes too late with and without the piece,
 * refunds of which one fails, a dispute, payouts to makers and to our bank. Of what happens at the provider in three days the
 * product hears as `hearing` says; nobody reads the provider's books in the night.
 */
export async function threeDays(hearing: Hearing): Promise<void> {
  const world = await openWorld();
  try {
    await dayIs(0);
    await control("refund", { next: "pending", times: 2 });
    for (const step of before) await act(world, step);
    if (world.purchases.length !== 10) throw new Error("a buyer found nothing to buy");
    const isLost = hearing !== "at once";
    if (isLost) await control("webhooks", { mode: "drop" });
    const tell = async () => (isLost ? undefined : listen());
    await atTheProvider(world, tell);
    if (isLost) await replay(hearing);
    await listen();
  } finally {
    delete process.env.NOW;
  }
}

/** What buyers, banks and the provider do; `tell` lets the product hear of it. */
async function atTheProvider(world: World, tell: () => Promise<void>): Promise<void> {
  const [, , late, , disputed, , lateToo] = world.purchases;
  for (const which of [7, 8]) await act(world, { do: "pay", which, outcome: "paid" });
  await tell();
  for (const purchase of [late, lateToo])
    await control("pay", { session: purchase?.session, outcome: "paid", force: true });
  await tell();
  const { sessions, charges, refunds } = await standIn();
  const intent = sessions.find((session) => session.id === disputed?.session)?.payment_intent;
  const charge = charges.find((one) => one.payment_intent === intent)?.id;
  await control("dispute", { charge, stage: "created" });
  await tell();
  await dayIs(1);
  await tell();
  const pending = (refunds as unknown as { id: string; status: string }[]).filter(
    (one) => one.status === "pending",
  );
  if (pending.length !== 2) throw new Error("two refunds wait for the bank");
  await control("refund", { refund: pending[0]?.id, outcome: "failed" });
  await control("refund", { refund: pending[1]?.id, outcome: "succeeded" });
  await control("dispute", { charge, stage: "under_review" });
  await tell();
  await dayIs(2);
  await control("funds", {});
  await control("payout", { amount: 10_00, currency: "mad" });
  await tell();
  await dayIs(3);
  await control("dispute", { charge, stage: "lost" });
  await tell();
}

/** Hears everything that is on its way, and does what follows, until nothing follows any more. */
async function listen(): Promise<void> {
  for (const _ of [1, 2]) {
    await heard();
    await work();
  }
}

/** By chance, the same for the same seed; some come twice. */
export const shuffledBy =
  (seed: number): Hearing =>
  (told, round) =>
    shuffledWithRepeats(told, seed * 10 + round);

export const backwards: Hearing = (told) => [...told].reverse();

/** Everything that ever happened is heard, each event worked on before the next comes; then again under other ids, all at once. */
async function replay(order: Exclude<Hearing, "at once">): Promise<void> {
  for (const event of order(await eventsSoFar(), 1)) {
    await receive(event);
    await work();
  }
  for (const event of order(await eventsSoFar(), 2)) await receive({ ...event, id: `${event.id}_again` });
  await work();
}

async function receive(event: StandInEvent): Promise<void> {
  const status = await post(event);
  if (status !== 200) throw new Error(`an event was answered with ${status}`);
}
