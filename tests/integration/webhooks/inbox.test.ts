import { expect, test } from "vitest";
import { settle } from "#features/checkout/index.ts";
import { claimEvent, processEvent, sweepEvents } from "#features/webhooks/index.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import {
  checkoutOf,
  control,
  makeStocked,
  openShop,
  query,
  start,
  visitor,
} from "#tests/integration/checkout/world.ts";
import { deliver, eventRow, eventsSoFar, madeUp, post } from "#tests/integration/webhooks/world.ts";

openShop();

const context = { actor: systemActor("test") };

test("an event of a kind nobody knows is answered with 200 and kept, without what it is about", async () => {
  const event = madeUp({ data: { object: { id: "price_1", object: "price", nickname: "secret words" } } });
  await deliver([event]);
  expect(await eventRow(event.id)).toMatchObject({
    state: "ignored",
    payload: { apiVersion: "2026-10-28.endive" },
  });
  expect(JSON.stringify(await eventRow(event.id))).not.toContain("secret words");
});

test("an event signed with another secret, or of the other mode, is refused and not kept", async () => {
  const forged = madeUp();
  expect(await post(forged, "whsec_forged")).toBe(400);
  const live = madeUp({ livemode: true });
  expect(await post(live)).toBe(400);
  expect(await eventRow(forged.id)).toBeUndefined();
  expect(await eventRow(live.id)).toBeUndefined();
});

test("the same event ten times over is one row and one job", async () => {
  const event = madeUp();
  await Promise.all(Array.from({ length: 10 }, () => post(event)));
  const jobs = await query(
    "select id from pgboss.job where name = 'checkout.provider-event' and data->'payload'->>'eventId' = $1",
    [event.id],
  );
  expect(jobs).toHaveLength(1);
});

test("two events for one change are worked on once, and the second says which one answered it", async () => {
  const piece = await makeStocked(2);
  const { id, sessionId } = await start(visitor(), [piece.sku]);
  await control("pay", { session: sessionId, outcome: "paid" });
  const of = (over: object) =>
    madeUp({ type: "checkout.session.completed", data: { object: { id: sessionId } }, ...over });
  const [first, twin] = [of({ id: "evt_a_twin" }), of({ id: "evt_b_twin" })];
  await post(first);
  await post(twin);
  await Promise.all([processEvent(first.id), processEvent(twin.id)]);
  expect((await checkoutOf(id)).state).toBe("paid");
  const rows = [await eventRow(first.id), await eventRow(twin.id)];
  expect(rows.map((row) => row?.state).sort()).toEqual(["ignored", "processed"]);
  expect(rows.find((row) => row?.state === "ignored")?.covered_by).not.toBeNull();
});

test("what is received while an event is worked on is worked on after it", async () => {
  const about = { type: "charge.updated", data: { object: { id: "ch_meanwhile" } } };
  const [first, later] = [madeUp(about), madeUp(about)];
  await post(first);
  expect(unwrap(await claimEvent(context, { id: first.id }))).not.toBeNull();
  await post(later);
  expect(unwrap(await claimEvent(context, { id: later.id }))).not.toBeNull();
});

test("a payment that failed releases nothing: the buyer tries another card", async () => {
  const piece = await makeStocked(1);
  const { id, sessionId } = await start(visitor(), [piece.sku]);
  await control("pay", { session: sessionId, outcome: "declined" });
  await deliver((await eventsSoFar()).filter((event) => event.type === "payment_intent.payment_failed"));
  expect((await checkoutOf(id)).state).toBe("pending");
  await control("pay", { session: sessionId, outcome: "paid" });
  await settle(sessionId);
  expect((await checkoutOf(id)).state).toBe("paid");
});

test("an event whose object cannot be asked for says so, and is taken up again", async () => {
  const event = madeUp({ type: "checkout.session.completed", data: { object: { id: "cs_test_unknown" } } });
  await post(event);
  await expect(processEvent(event.id)).rejects.toThrow();
  expect(await eventRow(event.id)).toMatchObject({ state: "failed" });
  expect((await eventRow(event.id))?.error).toContain("stripe");
});

test("finished events are forgotten after ninety days, failed ones are not", async () => {
  const [done, failed, fresh] = ["evt_old_done", "evt_old_failed", "evt_fresh"];
  await query(
    `insert into stripe_event (id, type, state, payload, received_at) values
      ($1, 'x', 'processed', '{}', now() - interval '91 days'), ($2, 'x', 'failed', '{}', now() - interval '91 days'),
      ($3, 'x', 'processed', '{}', now() - interval '89 days')`,
    [done, failed, fresh],
  );
  unwrap(await sweepEvents(context, {}));
  expect(await eventRow(done)).toBeUndefined();
  expect(await eventRow(failed)).toBeDefined();
  expect(await eventRow(fresh)).toBeDefined();
});
