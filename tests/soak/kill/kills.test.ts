import { expect, test } from "vitest";
import { settle } from "#features/checkout/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import {
  address,
  control,
  fill,
  providerState,
  query,
  sessionOf,
  visitor,
} from "#tests/integration/checkout/world.ts";
import { type Child, inChild, until } from "#tests/soak/kill/in-child.ts";
import { act, recover } from "#tests/soak/model/act.ts";
import { withShelvesLocked } from "#tests/soak/model/blocked.ts";
import { brokenInvariants } from "#tests/soak/model/invariants.ts";
import { heard, openModelShop, work } from "#tests/soak/model/shop.ts";
import { note, openWorld, type World } from "#tests/soak/model/world.ts";

openModelShop();

type Row = { id: Id<"checkout">; state: string; n: string };

/** A buyer's process is started and ended where `at` says; the purchase is noted for the invariants. */
async function killedWhileBuying(
  world: World,
  at: (child: Child, row: () => Promise<Row | undefined>) => Promise<unknown>,
) {
  const actor = visitor();
  await fill(actor, [world.skus[0] ?? ""]);
  const child = inChild("buy", actor.visitorHash, address);
  const row = async () =>
    (
      await query<Row>("select id, state, 0 as n from checkout where visitor_hash = $1", [actor.visitorHash])
    )[0];
  await at(child, row);
  await child.kill();
  const purchase = await until(row);
  note(world, { id: purchase.id, session: await sessionOf(purchase.id), actor });
  return purchase.id;
}

const sessions = async () => (await providerState()).sessions;
const stateOf = async (id: string) =>
  (await query<{ state: string }>("select state from checkout where id = $1", [id]))[0]?.state;

/** A purchase that was paid at the provider and that nobody here has heard of yet. */
async function paid(world: World): Promise<{ id: Id<"checkout">; session: string }> {
  await control("webhooks", { mode: "hold" });
  await act(world, { do: "buy", abroad: false, shelves: [0] });
  await act(world, { do: "pay", which: 0, outcome: "paid" });
  const [purchase] = world.purchases;
  if (!purchase) throw new Error("nothing was bought");
  return purchase;
}

async function healed(): Promise<void> {
  await recover();
  expect(await brokenInvariants()).toEqual([]);
}

test("K1: ended after the units were promised and before the payment page was asked for", async () => {
  const world = await openWorld();
  await control("fail", { method: "POST", path: "/v1/checkout/sessions", how: "hang", times: 3 });
  const id = await killedWhileBuying(world, (_, row) => until(row));
  expect(await stateOf(id)).toBe("reserving");
  expect(await sessions()).toEqual([]);
  await healed();
  expect(await stateOf(id)).toBe("expired");
});

test("K2: ended when the payment page existed and its answer was lost", async () => {
  const world = await openWorld();
  await control("fail", {
    method: "POST",
    path: "/v1/checkout/sessions",
    how: "hang_after_effect",
    times: 3,
  });
  const id = await killedWhileBuying(world, () => until(async () => (await sessions()).length > 0));
  expect(await stateOf(id)).toBe("reserving");
  await healed();
  expect(await sessions()).toHaveLength(1);
  expect(await stateOf(id)).toBe("expired");
});

test("K3: ended when the payment page was stored and the buyer was not yet on it", async () => {
  const world = await openWorld();
  const id = await killedWhileBuying(world, (child) => child.done);
  expect(await stateOf(id)).toBe("pending");
  await healed();
  await act(world, { do: "pay", which: 0, outcome: "paid" });
  await healed();
  expect(await stateOf(id)).toBe("paid");
});

test("K4: ended when the event was stored and not worked on", async () => {
  const world = await openWorld();
  const { id } = await paid(world);
  await control("webhooks", { mode: "normal", release: true });
  await heard();
  const [event] = await query<{ id: string }>(
    "select id from stripe_event where type = 'checkout.session.completed' and state = 'received'",
  );
  await control("fail", { method: "GET", path: "/v1/checkout/sessions", how: "hang", times: 1 });
  const child = inChild("event", event?.id ?? "");
  await until(
    async () =>
      (await query("select 1 from stripe_event where id = $1 and state = 'received'", [event?.id])).length >
      0,
  );
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await child.kill();
  expect(await stateOf(id)).toBe("pending");
  await healed();
  expect(await stateOf(id)).toBe("paid");
});

test("K5: ended inside the settlement's transaction", async () => {
  const world = await openWorld();
  const { id, session } = await paid(world);
  await withShelvesLocked(id, async ({ waiter }) => {
    const child = inChild("settle", session);
    await until(waiter);
    await child.kill();
  });
  expect(await stateOf(id)).toBe("pending");
  await healed();
  expect(await stateOf(id)).toBe("paid");
});

test("K6: ended after the settlement was committed and before anybody was told", async () => {
  const world = await openWorld();
  const { id, session } = await paid(world);
  const child = inChild("settle", session);
  await child.done;
  await child.kill();
  expect(await stateOf(id)).toBe("paid");
  await control("webhooks", { mode: "duplicate", release: true });
  await heard();
  await healed();
});

test("K7: ended when the refund was made and not yet noted", async () => {
  const world = await openWorld();
  await act(world, { do: "buy", abroad: false, shelves: [0] });
  await act(world, { do: "cancel", which: 0 });
  await act(world, { do: "buy", abroad: false, shelves: [0] });
  await act(world, { do: "pay", which: 1, outcome: "paid" });
  await act(world, { do: "settle", which: 1, times: 1 });
  await act(world, { do: "pay-late", which: 0 });
  await settle(world.purchases[0]?.session ?? "");
  const [refund] = await query<{ id: string }>("select r.id from refund r where r.state = 'due'");
  await control("fail", { method: "POST", path: "/v1/refunds", how: "hang_after_effect", times: 3 });
  const child = inChild("refund", refund?.id ?? "");
  await until(async () => (await providerState()).refunds.length > 0);
  await child.kill();
  await healed();
  await work();
  expect((await providerState()).refunds).toHaveLength(1);
  expect(await stateOf(world.purchases[0]?.id ?? "")).toBe("refunded");
});

test("K10: webhooks are lost for three days", async () => {
  const world = await openWorld();
  await control("webhooks", { mode: "drop" });
  for (const shelf of [0, 3, 4]) await act(world, { do: "buy", abroad: false, shelves: [shelf] });
  for (const which of [0, 1]) await act(world, { do: "pay", which, outcome: "paid" });
  await act(world, { do: "cancel", which: 2 });
  await act(world, { do: "pay-late", which: 2 });
  await healed();
  expect(await stateOf(world.purchases[0]?.id ?? "")).toBe("paid");
});
