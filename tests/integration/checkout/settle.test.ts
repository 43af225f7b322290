import { expect, test } from "vitest";
import {
  applySession,
  cancelCheckout,
  readReturn,
  reconcile,
  settle,
  startCheckout,
} from "#features/checkout/index.ts";
import { readSessionRequest } from "#features/checkout/queries/read-session-request.ts";
import { sendRefund } from "#features/refunds/flows/send-refund.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import {
  address,
  checkoutOf,
  control,
  fill,
  holdsOf,
  makeStocked,
  openShop,
  providerState,
  query,
  start,
  stockOf,
  visitor,
} from "#tests/integration/checkout/world.ts";

openShop();

const ordersOf = (id: string) =>
  query<{ artisan_id: string }>("select * from harness.orders where checkout_id = $1", [id]);

test("one payment becomes one order an artisan, a balanced sale, two mails a party, and less stock", async () => {
  const [bowl, ring] = [await makeStocked(3), await makeStocked(1)];
  const { id, sessionId } = await start(visitor(), [bowl.sku, ring.sku]);
  expect(await stockOf(bowl.sku)).toEqual({ onHand: 3, held: 1 });
  await control("pay", { session: sessionId, outcome: "paid" });
  await settle(sessionId);

  const paid = await checkoutOf(id);
  expect(paid.state).toBe("paid");
  expect((await ordersOf(id)).map((order) => order.artisan_id).sort()).toEqual(
    [bowl.artisanId, ring.artisanId].sort(),
  );
  expect(await stockOf(bowl.sku)).toEqual({ onHand: 2, held: 0 });
  expect(await stockOf(ring.sku)).toEqual({ onHand: 0, held: 0 });
  const [sold] = await query<{ state: string }>("select state from harness.piece where sku = $1", [ring.sku]);
  expect(sold?.state).toBe("sold");
  const lines = await query<{ account: string; amount_minor: string }>(
    "select account, amount_minor from harness.journal_line where source_id = $1",
    [id],
  );
  expect(lines.reduce((sum, line) => sum + Number(line.amount_minor), 0)).toBe(0);
  expect(lines.find((line) => line.account === "psp_clearing")?.amount_minor).toBe(String(paid.totalMinor));
  const mails = await query<{ template: string }>(
    "select data->'payload'->>'template' as template from pgboss.job where name = 'mail.send'",
  );
  expect(mails.map((mail) => mail.template).sort()).toEqual([
    "artisan-new-order",
    "artisan-new-order",
    "artisan-packing-slip",
    "artisan-packing-slip",
    "order-confirmation",
    "payment-receipt",
  ]);
});

test("settling eight times at once makes one order", async () => {
  const piece = await makeStocked(5);
  const { id, sessionId } = await start(visitor(), [piece.sku]);
  await control("pay", { session: sessionId, outcome: "paid" });
  await Promise.all(Array.from({ length: 8 }, () => settle(sessionId)));
  expect(await ordersOf(id)).toHaveLength(1);
  expect(await stockOf(piece.sku)).toEqual({ onHand: 4, held: 0 });
});

test("of twelve buyers of one unique piece, one holds it", async () => {
  const piece = await makeStocked(1);
  const buyers = Array.from({ length: 12 }, visitor);
  for (const actor of buyers) await fill(actor, [piece.sku]);
  const results = await Promise.all(buyers.map((actor) => startCheckout({ actor }, address)));
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  for (const result of results) if (!result.ok) expect(result.error.code).toBe("OUT_OF_STOCK");
  expect(await stockOf(piece.sku)).toEqual({ onHand: 1, held: 1 });
});

test("a buyer who gives up frees the stock, on the provider's word", async () => {
  const piece = await makeStocked(1);
  const actor = visitor();
  const { id } = await start(actor, [piece.sku]);
  expect(await cancelCheckout({ actor }, id)).toBe("ended");
  expect((await checkoutOf(id)).state).toBe("expired");
  expect(await stockOf(piece.sku)).toEqual({ onHand: 1, held: 0 });
});

test("giving up after paying is told as paid", async () => {
  const piece = await makeStocked(1);
  const actor = visitor();
  const { id, sessionId } = await start(actor, [piece.sku]);
  await control("pay", { session: sessionId, outcome: "paid" });
  expect(await cancelCheckout({ actor }, id)).toBe("paid");
  expect(await ordersOf(id)).toHaveLength(1);
});

test("nobody else's browser can end a checkout or see its return", async () => {
  const piece = await makeStocked(1);
  const { id, sessionId } = await start(visitor(), [piece.sku]);
  await cancelCheckout({ actor: visitor() }, id);
  expect((await checkoutOf(id)).state).toBe("pending");
  expect(await readReturn({ actor: visitor() }, { sessionId })).toEqual({
    state: "unknown",
    checkoutId: null,
  });
});

test("starting again ends the earlier try instead of holding twice", async () => {
  const piece = await makeStocked(1);
  const actor = visitor();
  const first = await start(actor, [piece.sku]);
  const second = await startCheckout({ actor }, address);
  expect(second.ok).toBe(true);
  expect((await checkoutOf(first.id)).state).toBe("expired");
  expect(await stockOf(piece.sku)).toEqual({ onHand: 1, held: 1 });
});

test("a late payment takes the piece again while it is there", async () => {
  const piece = await makeStocked(1);
  const actor = visitor();
  const { id, sessionId } = await start(actor, [piece.sku]);
  await cancelCheckout({ actor }, id);
  await control("pay", { session: sessionId, outcome: "paid", force: true });
  await settle(sessionId);
  expect((await checkoutOf(id)).state).toBe("paid");
  expect(await stockOf(piece.sku)).toEqual({ onHand: 0, held: 0 });
  expect((await holdsOf(id)).map((row) => row.state)).toEqual(["committed"]);
});

test("a late payment whose piece is gone is paid back in full, once", async () => {
  const piece = await makeStocked(1);
  const actor = visitor();
  const { id, sessionId } = await start(actor, [piece.sku]);
  await cancelCheckout({ actor }, id);
  const other = await start(visitor(), [piece.sku]);
  await control("pay", { session: sessionId, outcome: "paid", force: true });
  await settle(sessionId);
  await settle(sessionId);
  expect((await checkoutOf(id)).state).toBe("refund_due");
  expect((await checkoutOf(other.id)).state).toBe("pending");
  const [due] = await query<{ id: Id<"refund"> }>("select id from refund where checkout_id = $1", [id]);
  await sendRefund(due?.id as Id<"refund">);
  await sendRefund(due?.id as Id<"refund">);
  expect((await checkoutOf(id)).state).toBe("refunded");
  const { refunds } = await providerState();
  const total = (await checkoutOf(id)).totalMinor;
  expect(refunds.filter((refund) => refund.amount === total && refund.status === "succeeded")).toHaveLength(
    1,
  );
  const owed = await query<{ amount_minor: string }>(
    "select amount_minor from harness.journal_line where account = 'refund_payable' and source_id in ($1, $2)",
    [sessionId, due?.id],
  );
  expect(owed.map((line) => Number(line.amount_minor)).sort((a, b) => a - b)).toEqual([-total, total]);
});

test.each([
  { what: "amount", change: { amount: 999 } },
  { what: "currency", change: { currency: "eur" } },
])("a payment of another $what is parked for a person and ships nothing", async ({ change }) => {
  const piece = await makeStocked(2);
  const { id, sessionId } = await start(visitor(), [piece.sku]);
  await control("pay", { session: sessionId, outcome: "paid", ...change });
  await settle(sessionId);
  await settle(sessionId);
  expect((await checkoutOf(id)).state).toBe("review");
  expect(await ordersOf(id)).toHaveLength(0);
  expect(await stockOf(piece.sku)).toEqual({ onHand: 2, held: 1 });
  expect(await query("select * from unmatched_receipt where checkout_id = $1", [id])).toHaveLength(1);
});

const journalsOf = (...sources: string[]) =>
  query<{ kind: string }>("select kind from journal where source_id = any($1)", [sources]);

test("money parked for a wrong setting of ours stays with a person when the setting is right again", async () => {
  const piece = await makeStocked(2);
  const { id, sessionId } = await start(visitor(), [piece.sku]);
  await control("pay", { session: sessionId, outcome: "paid" });
  const facts = { ...(await payments().retrieveSession(sessionId)), isLive: true };
  unwrap(await applySession({ actor: systemActor("test") }, { facts }));
  expect(await checkoutOf(id)).toMatchObject({ state: "review", reviewReason: "LIVEMODE" });
  for (const session of [sessionId, sessionId]) await settle(session);
  expect((await checkoutOf(id)).state).toBe("review");
  expect(await ordersOf(id)).toHaveLength(0);
  expect(await stockOf(piece.sku)).toEqual({ onHand: 2, held: 1 });
  expect(await query("select id from unmatched_receipt where checkout_id = $1", [id])).toHaveLength(1);
  expect(await journalsOf(id, sessionId)).toEqual([{ kind: "unmatched" }]);
  // Its money goes back, as decided; hearing of it once more owes nothing beside.
  for (const state of ["refund_due", "refunded"]) {
    await query("update checkout set state = $2 where id = $1", [id, state]);
    await settle(sessionId);
  }
  expect(await query("select id from refund where checkout_id = $1", [id])).toEqual([]);
  expect(await journalsOf(id, sessionId)).toEqual([{ kind: "unmatched" }]);
});

test("parked money becomes the sale when a person assigns it, not when it is heard of again", async () => {
  const piece = await makeStocked(2);
  const { id, sessionId } = await start(visitor(), [piece.sku]);
  await control("pay", { session: sessionId, outcome: "paid" });
  const facts = await payments().retrieveSession(sessionId);
  const as = { actor: systemActor("test") };
  unwrap(await applySession(as, { facts: { ...facts, checkoutId: null } }));
  await settle(sessionId);
  expect((await checkoutOf(id)).state).toBe("pending");
  expect(unwrap(await applySession(as, { facts, isAssigned: true })).outcome).toBe("commit");
  await settle(sessionId);
  expect((await checkoutOf(id)).state).toBe("paid");
  expect(await ordersOf(id)).toHaveLength(1);
});

test.each(["pending", "confirmed"])(
  "a card's payment for a checkout of another way to pay is parked and leaves it %s",
  async (state) => {
    const piece = await makeStocked(2);
    const { id, sessionId } = await start(visitor(), [piece.sku]);
    await query("update checkout set method = 'cash_on_delivery' where id = $1", [id]);
    if (state === "confirmed") await query("update checkout set state = $2 where id = $1", [id, state]);
    await control("pay", { session: sessionId, outcome: "paid" });
    for (const session of [sessionId, sessionId]) await settle(session);
    expect(await checkoutOf(id)).toMatchObject({ state, reviewReason: null, paymentIntent: null });
    expect(await ordersOf(id)).toHaveLength(0);
    expect(await query("select reason from unmatched_receipt where checkout_id = $1", [id])).toEqual([
      { reason: "METHOD" },
    ]);
    expect(await journalsOf(id, sessionId)).toEqual([{ kind: "unmatched" }]);
  },
);

test.each([
  { when: "while its page was open", before: async () => undefined },
  { when: "after it had ended", before: (session: string) => payments().expireSession(session) },
])(
  "the right amount, after another one $when, is the sale; the other stays with a person",
  async ({ before }) => {
    const piece = await makeStocked(2);
    const { id, sessionId } = await start(visitor(), [piece.sku]);
    const open = await readSessionRequest(id);
    if (!open) throw new Error("no attempt");
    await before(sessionId);
    await settle(sessionId);
    await control("pay", { session: sessionId, outcome: "paid", amount: 999, force: true });
    await settle(sessionId);
    expect((await checkoutOf(id)).state).toBe("review");
    const twin = await payments().createSession(open.request, `${open.idempotencyKey}:twin`);
    await control("pay", { session: twin.id, outcome: "paid" });
    for (const session of [twin.id, sessionId, twin.id]) await settle(session);
    expect(await checkoutOf(id)).toMatchObject({ state: "paid", reviewReason: null });
    expect(await ordersOf(id)).toHaveLength(1);
    expect(await stockOf(piece.sku)).toEqual({ onHand: 1, held: 0 });
    expect(await query("select * from unmatched_receipt where checkout_id = $1", [id])).toHaveLength(1);
    expect(await query("select * from refund where checkout_id = $1", [id])).toEqual([]);
  },
);

test("a second payment for the same basket is refunded, the first stays", async () => {
  const piece = await makeStocked(3);
  const { id, sessionId } = await start(visitor(), [piece.sku]);
  const open = await readSessionRequest(id);
  if (!open) throw new Error("no attempt");
  const twin = await payments().createSession(open.request, `${open.idempotencyKey}:twin`);
  for (const session of [sessionId, twin.id]) {
    await control("pay", { session, outcome: "paid" });
    await settle(session);
  }
  expect((await checkoutOf(id)).state).toBe("paid");
  expect(await ordersOf(id)).toHaveLength(1);
  expect(
    await query("select * from refund where checkout_id = $1 and reason = 'second_payment'", [id]),
  ).toHaveLength(1);
});

test("a refusal of the provider ends the checkout and frees the stock", async () => {
  const piece = await makeStocked(1);
  const actor = visitor();
  await fill(actor, [piece.sku]);
  await control("fail", { method: "POST", path: "/v1/checkout/sessions", times: 1, how: "402" });
  const result = await startCheckout({ actor }, address);
  expect(result).toMatchObject({ ok: false, error: { code: "PAYMENT_UNAVAILABLE" } });
  expect(await stockOf(piece.sku)).toEqual({ onHand: 1, held: 0 });
});

test("a session whose answer was lost is found again by its key and ended by the reconciler", async () => {
  const piece = await makeStocked(1);
  const actor = visitor();
  await fill(actor, [piece.sku]);
  await control("fail", {
    method: "POST",
    path: "/v1/checkout/sessions",
    times: 8,
    how: "drop_after_effect",
  });
  expect(await startCheckout({ actor }, address)).toMatchObject({ error: { code: "PAYMENT_UNAVAILABLE" } });
  expect(await stockOf(piece.sku)).toEqual({ onHand: 1, held: 1 });
  await control("fail", {
    method: "POST",
    path: "/v1/checkout/sessions",
    times: 0,
    how: "drop_after_effect",
  });
  process.env.NOW = new Date(Date.now() + 3 * 60_000).toISOString();
  try {
    await reconcile();
  } finally {
    delete process.env.NOW;
  }
  expect(await stockOf(piece.sku)).toEqual({ onHand: 1, held: 0 });
});

test("what cannot be sold is refused before anything is held", async () => {
  const stays = await makeStocked(2, { restriction: "national_only" });
  const actor = visitor();
  await fill(actor, [stays.sku]);
  const abroad = await startCheckout({ actor }, { ...address, country: "FR", postalCode: "69001" });
  expect(abroad).toMatchObject({ ok: false, error: { code: "NOT_SHIPPABLE" } });
  expect(await stockOf(stays.sku)).toEqual({ onHand: 2, held: 0 });
  await query("update artisan set state = 'suspended' where id = $1", [stays.artisanId]);
  expect(await startCheckout({ actor }, address)).toMatchObject({
    ok: false,
    error: { code: "NOT_FOR_SALE", details: { skus: [stays.sku] } },
  });
  expect(await startCheckout({ actor: visitor() }, address)).toMatchObject({
    ok: false,
    error: { code: "CART_EMPTY" },
  });
});
