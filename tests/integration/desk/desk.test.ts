import { expect, test } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { settle } from "#features/checkout/index.ts";
import {
  doOnOrder,
  findBuyer,
  listFailures,
  paymentOf,
  readWholeOrder,
  retryJob,
  searchOrders,
} from "#features/desk/index.ts";
import { systems } from "#features/desk/schema.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import { settingsOf } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import {
  checkoutOf,
  control,
  db,
  makeStocked,
  openShop,
  query,
  start,
  visitor,
} from "#tests/integration/checkout/world.ts";
import { deliver, eventsSoFar } from "#tests/integration/webhooks/world.ts";

openShop();

const words = "The buyer telephoned about it.";
const atDesk = async () => ({
  actor: actorOf(await makeUser(db, { name: "Operator" }), [{ role: "admin" }]),
});

async function paid() {
  const piece = await makeStocked(3);
  const started = await start(visitor(), [piece.sku]);
  await control("pay", { session: started.sessionId, outcome: "paid" });
  await settle(started.sessionId);
  return { ...piece, ...started };
}

test("one page tells of a purchase in every system, with its money", async () => {
  const { id } = await paid();
  await deliver(await eventsSoFar());
  const context = await atDesk();
  await query("insert into mail_delivery (template, object_id) values ('order-confirmation', $1)", [id]);
  unwrap(await doOnOrder(context, { checkoutId: id, act: "note", words, confirmed: true }));
  const { entries, order, isProviderAsked } = unwrap(await readWholeOrder(context, id));
  expect(isProviderAsked).toBe(true);
  expect([...new Set(entries.map((entry) => entry.system))].sort()).toEqual([...systems].sort());
  const total = order.totalMinor;
  const booked = entries.filter((entry) => entry.system === "ledger");
  expect(booked.map((entry) => entry.what).sort()).toEqual(["charge fee", "checkout sale"]);
  for (const { lines = [] } of booked) expect(lines.reduce((sum, line) => sum + line.amountMinor, 0)).toBe(0);
  expect(entries.find((entry) => entry.what === "charge")).toMatchObject({ amountMinor: total });
  expect(entries.find((entry) => entry.system === "desk")).toMatchObject({ words, who: "Operator" });
  expect(order.email).toBe("acheteur@example.test");
  expect(order.address.phone).toBe("+212600000000");
  const times = entries.map((entry) => entry.at);
  expect(times).toEqual([...times].sort());
});

test("a purchase is found by whatever one has in hand, and by nothing else", async () => {
  const { id, sessionId, artisanId } = await paid();
  await paid();
  const context = await atDesk();
  const { number, paymentIntent, totalMinor } = await checkoutOf(id);
  const [part] = await query<{ number: string; id: string }>(
    "select id, number from artisan_order where checkout_id = $1",
    [id],
  );
  await query("update artisan_order set tracking_number = 'CE123456785MA' where id = $1", [part?.id]);
  const [charge] = await payments().listCharges({ paymentIntent: paymentIntent ?? "" });
  const inHand = [number, number.toLowerCase(), id, sessionId, paymentIntent, part?.number, part?.id];
  for (const q of [...inHand, "CE123456785MA", artisanId, await paymentOf(charge?.id ?? "")]) {
    const { found } = unwrap(await searchOrders(context, { q: q ?? "nothing" }));
    expect(
      found.map((order) => order.id),
      String(q),
    ).toEqual([id]);
  }
  expect(unwrap(await searchOrders(context, { q: "%" })).total).toBe(0);
  const amount = (totalMinor / 100).toFixed(2);
  expect(unwrap(await searchOrders(context, { amount })).found.map((order) => order.id)).toContain(id);
  expect(unwrap(await searchOrders(context, { state: "expired" })).total).toBe(0);
  expect(unwrap(await searchOrders(context, { from: "2999-01-01" })).total).toBe(0);
});

test("an e-mail address leads to a purchase, and its list shows no address", async () => {
  const context = await atDesk();
  const { checkoutId } = unwrap(await findBuyer(context, { email: "Acheteur@Example.test" }));
  if (!checkoutId) throw new Error("no buyer");
  const list = unwrap(await searchOrders(context, { buyerOf: checkoutId }));
  expect(list.total).toBeGreaterThan(1);
  expect(JSON.stringify(list)).not.toContain("@");
});

test("what the desk sees it cannot change in SQL either", async () => {
  const { id } = await paid();
  const { actor } = await atDesk();
  const asAdmin = <T>(work: Parameters<typeof withActorSettings<T>>[2]) =>
    withActorSettings(database(), settingsOf(actor), work);
  const tables = ["checkout", "artisan_order", "order_line", "refund", "journal_line", "payable", "attempt"];
  for (const table of tables) {
    const column = table === "journal_line" ? "account" : "created_at";
    const changed = asAdmin((tx) => tx.execute(`update ${table} set ${column} = ${column}`)).then(
      (result) => (result as { rowCount?: number | null }).rowCount ?? 0,
      () => 0,
    );
    expect(await changed, table).toBe(0);
  }
  expect((await checkoutOf(id)).state).toBe("paid");
});

test("asking again settles what was missed, and ending frees the pieces; each with its reason", async () => {
  const piece = await makeStocked(2);
  const missed = await start(visitor(), [piece.sku]);
  await control("pay", { session: missed.sessionId, outcome: "paid" });
  const left = await start(visitor(), [piece.sku]);
  const context = await atDesk();
  unwrap(await doOnOrder(context, { checkoutId: missed.id, act: "settle", words, confirmed: true }));
  unwrap(await doOnOrder(context, { checkoutId: left.id, act: "end", words, confirmed: true }));
  expect((await checkoutOf(missed.id)).state).toBe("paid");
  expect((await checkoutOf(left.id)).state).toBe("expired");
  const again = await doOnOrder(context, { checkoutId: left.id, act: "end", words, confirmed: true });
  expect(again).toMatchObject({ ok: false, error: { code: "CHECKOUT_ENDED" } });
  const short = await doOnOrder(context, { checkoutId: left.id, act: "note", words: "no", confirmed: true });
  expect(short).toMatchObject({ ok: false, error: { details: { fields: { words: "REASON_TOO_SHORT" } } } });
  expect(await query("select act from desk_note order by n desc limit 2")).toEqual([
    { act: "end" },
    { act: "settle" },
  ]);
});

test("a mail that went out goes out once more", async () => {
  const { id } = await paid();
  const context = await atDesk();
  const mail = `order-confirmation:${id}`;
  const act = { checkoutId: id, act: "mail", words, confirmed: true } as const;
  expect(await doOnOrder(context, { ...act, mail })).toMatchObject({
    ok: false,
    error: { code: "MAIL_UNKNOWN" },
  });
  await query("insert into mail_delivery (template, object_id) values ('order-confirmation', $1)", [id]);
  unwrap(await doOnOrder(context, { ...act, mail }));
  const waiting = await query(
    "select id from pgboss.job where name = 'mail.send' and data->'payload'->>'template' = 'order-confirmation' and data->'payload'->>'id' = $1",
    [id],
  );
  expect(waiting).toHaveLength(2);
});

test("a job that gave up is sent again once, as it was", async () => {
  const context = await atDesk();
  await query("update pgboss.job set state = 'failed', completed_on = now() where name = 'mail.send'");
  const [job] = unwrap(await listFailures(context, {})).jobs;
  if (!job) throw new Error("no failed job");
  unwrap(await retryJob(context, { jobId: job.id }));
  unwrap(await retryJob(context, { jobId: job.id }));
  const copies = await query<{ data: unknown }>(
    "select data from pgboss.job where name = 'mail.send' and state = 'created'",
  );
  const [first] = await query<{ data: unknown }>("select data from pgboss.job where id = $1", [job.id]);
  expect(copies.map((copy) => copy.data)).toEqual([first?.data]);
  expect(unwrap(await listFailures(context, {})).jobs.map((one) => one.id)).not.toContain(job.id);
});
