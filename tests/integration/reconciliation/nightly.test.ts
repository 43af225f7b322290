import { expect, test } from "vitest";
import { settle } from "#features/checkout/index.ts";
import { accountForBreak, listBreaks, reconcileInFull } from "#features/reconciliation/index.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import {
  checkoutOf,
  control,
  db,
  makeStocked,
  openShop,
  providerState,
  query,
  start,
  visitor,
} from "#tests/integration/checkout/world.ts";
import { sevenBuyers } from "#tests/integration/webhooks/scenario.ts";
import { deliver, shuffledWithRepeats } from "#tests/integration/webhooks/world.ts";
import { readState } from "#tests/soak/model/state-hash.ts";

openShop();

const openOnes = () =>
  query<{ id: Id<"settlementBreak">; kind: string; object: string; amount_minor: string | null }>(
    "select id, kind, object, amount_minor from settlement_break where resolved_at is null order by kind",
  );

const admin = async () => actorOf(await makeUser(db), [{ role: "admin" }]);

test("webhooks lost for three days: one night brings the same sales, books and debts as if they had come", async () => {
  const undisturbed = await sevenBuyers(deliver);
  const wanted = await readState(undisturbed);
  const lost = await sevenBuyers(async () => {
    await reconcileInFull();
  });
  expect(await readState(lost)).toEqual(wanted);
  // The provider sends them all after all, in no order, twice.
  for (const seed of [5, 6]) await deliver(shuffledWithRepeats(lost.events, seed));
  expect(await readState(lost)).toEqual(wanted);
  expect(await openOnes()).toEqual([]);
}, 120_000);

test("a night after a night finds nothing to do", async () => {
  const { healed, opened, closed } = await reconcileInFull();
  expect({ healed, opened, closed }).toEqual({ healed: 0, opened: 0, closed: 0 });
});

test("a refund made behind our back is found once, and closes by itself when it comes back", async () => {
  const piece = await makeStocked(2);
  const { id, sessionId } = await start(visitor(), [piece.sku]);
  await control("pay", { session: sessionId, outcome: "paid" });
  await settle(sessionId);
  await control("settle", {});
  await reconcileInFull();
  const paymentIntent = (await checkoutOf(id)).paymentIntent ?? "";
  const made = await payments().createRefund(
    { refundId: "by-hand", attempt: 1, paymentIntent, amountMinor: 700 },
    "k1",
  );
  for (let night = 0; night < 2; night++) await reconcileInFull();
  expect(await openOnes()).toMatchObject([
    { kind: "balance", object: "MAD", amount_minor: "-700" },
    { kind: "refund_unknown", object: made.id, amount_minor: "-700" },
  ]);
  await control("refund", { refund: made.id, outcome: "failed" });
  expect(await reconcileInFull()).toMatchObject({ opened: 0, closed: 2 });
  expect(await openOnes()).toEqual([]);
  const closed = unwrap(await listBreaks({ actor: await admin() }, { which: "closed" }));
  expect(closed.map((one) => one.resolution)).toEqual(["gone", "gone"]);
});

test("what a person accounted for is not opened again, unless another amount is at stake", async () => {
  const piece = await makeStocked(2);
  const { id, sessionId } = await start(visitor(), [piece.sku]);
  await control("pay", { session: sessionId, outcome: "paid" });
  await settle(sessionId);
  const paymentIntent = (await checkoutOf(id)).paymentIntent ?? "";
  await payments().createRefund({ refundId: "by-hand", attempt: 1, paymentIntent, amountMinor: 500 }, "k2");
  await reconcileInFull();
  const actor = await admin();
  for (const { id: breakId } of await openOnes())
    unwrap(await accountForBreak({ actor }, { breakId, note: "Given back by hand, on the telephone." }));
  expect(await reconcileInFull()).toMatchObject({ opened: 0 });
  await payments().createRefund({ refundId: "again", attempt: 1, paymentIntent, amountMinor: 1 }, "k3");
  await reconcileInFull();
  expect((await openOnes()).map((one) => [one.kind, one.amount_minor])).toEqual([
    ["balance", "-501"],
    ["refund_unknown", "-1"],
  ]);
});

test("a sale that the provider knows no charge of is found", async () => {
  const piece = await makeStocked(1);
  const { id, sessionId } = await start(visitor(), [piece.sku]);
  await control("pay", { session: sessionId, outcome: "paid" });
  await settle(sessionId);
  // As if our books told of a payment that never was.
  await query("update checkout set payment_intent = 'pi_nobody' where id = $1", [id]);
  await reconcileInFull();
  const kinds = (await openOnes()).map((one) => [one.kind, one.object]);
  expect(kinds).toContainEqual(["journal_without_charge", id]);
  const { sessions } = await providerState();
  expect(sessions.find((session) => session.id === sessionId)?.payment_intent).toBeTruthy();
});
