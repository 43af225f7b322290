import { expect, test } from "vitest";
import { settle } from "#features/checkout/index.ts";
import { keepFairs } from "#features/fairs/flows/keep-fairs.ts";
import { followPayCode, getStandDesk, sellAtFair, sellAtTable } from "#features/fairs/index.ts";
import { handOver, listMinded } from "#features/orders/index.ts";
import {
  askReturn,
  cancelAsBuyer,
  cancelAsMaker,
  cancelSilent,
  getPurchase,
} from "#features/refunds/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { control, db, openShop, query, sessionOf, stockOf } from "#tests/integration/checkout/world.ts";
import { boughtOf, openTable } from "#tests/integration/fairs/stand-sales.ts";

openShop();

type Ids = { checkoutId: Id<"checkout">; orderId: Id<"order"> };
/** Whoever holds the secret link on the receipt. */
const buyerOf = ({ checkoutId }: Ids) => ({ kind: "anonymous" as const, orderAccess: checkoutId });
const cancel = (ids: Ids) =>
  cancelAsBuyer({ actor: buyerOf(ids) }, { ...pick(ids), reason: "other", seen: 0 });
const pick = ({ checkoutId, orderId }: Ids) => ({ checkoutId, orderId });

async function sendBack(ids: Ids, reason: "changed_mind" | "wrong_piece") {
  const actor = buyerOf(ids);
  const purchase = unwrap(await getPurchase({ actor }, { checkoutId: ids.checkoutId }));
  const [order] = purchase.orders;
  const units = (order?.lines ?? []).map((line) => ({ orderLineId: line.id, quantity: 1 }));
  const asked = await askReturn({ actor }, { ...pick(ids), units, reason, seen: 0 });
  return { until: order?.returnUntil, mayCancel: order?.mayCancel, stand: order?.stand, asked };
}

/** A sale whose card has paid. */
async function paidByCard(onHand = 1) {
  await makeRules(db);
  const table = await openTable(onHand);
  const saleId = await table.sell("card");
  const { checkoutId, code } = await boughtOf(saleId);
  const session = await sessionOf(checkoutId);
  await control("pay", { session, outcome: "paid" });
  await settle(session);
  return { ...table, saleId, ids: await boughtOf(saleId), code };
}

test("what a card paid at a stand is its buyer's no more to cancel, waits for nobody's answer, and its maker may take it back", async () => {
  const { ids, maker, code } = await paidByCard();
  const later = { actor: systemActor("test"), now: new Date(Date.now() + 40 * 86_400_000) };
  expect(await query("select accept_by, ship_by from artisan_order where id = $1", [ids.orderId])).toEqual([
    { accept_by: null, ship_by: null },
  ]);
  const minded = unwrap(await listMinded(later, {}));
  expect(minded.due.map(({ orderId }) => orderId)).not.toContain(ids.orderId);
  expect(await cancel(ids)).toMatchObject({ error: { code: "ORDER_NOT_CANCELLABLE" } });
  // Whoever scans the code of the payment reads that it is paid, and gets no key to the order.
  expect(await followPayCode(code)).toBe("paid");
  await cancelSilent(later, { orderId: ids.orderId, reason: "silent_maker" });
  expect(await query("select state from artisan_order where id = $1", [ids.orderId])).toEqual([
    { state: "paid" },
  ]);
  const taken = await cancelAsMaker({ actor: maker }, { orderId: ids.orderId, reason: "cannot_make" });
  expect(taken).toMatchObject({ ok: true, value: { refund: { amount: { minor: 450_00 } } } });
});

test("what a card paid at a stand goes back for a fault alone", async () => {
  const { ids, maker } = await paidByCard();
  unwrap(await handOver({ actor: maker }, { orderId: ids.orderId }));
  const changed = await sendBack(ids, "changed_mind");
  expect(changed).toMatchObject({ stand: "card", mayCancel: false, until: expect.any(String) });
  expect(changed.asked).toMatchObject({ error: { code: "STAND_NEEDS_FAULT" } });
  expect((await sendBack(ids, "wrong_piece")).asked).toMatchObject({ ok: true });
});

test("cash that a maker holds is not paid back by us: no return is offered, and none is taken", async () => {
  await makeRules(db);
  const { sell } = await openTable();
  const ids = await boughtOf(await sell("cash"));
  await keepFairs(new Date(Date.now() + 16 * 60_000));
  const back = await sendBack(ids, "wrong_piece");
  expect(back).toMatchObject({ stand: "cash", mayCancel: false, until: null });
  expect(back.asked).toMatchObject({ error: { code: "STAND_PAID_IN_CASH" } });
  expect(await query("select 1 from refund where checkout_id = $1", [ids.checkoutId])).toEqual([]);
});

test("what is made to order is neither offered nor sold over the table", async () => {
  const { maker, stand, form, sku } = await openTable(5, { availability: "made_to_order", leadDays: 20 });
  const desk = unwrap(await getStandDesk({ actor: maker }, { fairId: stand.id }));
  expect(desk.pieces).toEqual([]);
  expect(await sellAtFair({ actor: maker }, form("cash"))).toMatchObject({
    error: { code: "STAND_PIECE_TO_ORDER" },
  });
  expect(await stockOf(sku)).toEqual({ onHand: 5, held: 0 });
});

test("a form that was used is told so: the same sale once more is no new one, and another sale is refused", async () => {
  const { maker, form, sku } = await openTable(3);
  const cash = form("cash");
  const first = unwrap(await sellAtTable({ actor: maker }, cash));
  expect(first.isNew).toBe(true);
  expect(unwrap(await sellAtTable({ actor: maker }, cash))).toEqual({ saleId: first.saleId, isNew: false });
  const other = await sellAtTable({ actor: maker }, form("card", sku, cash.formKey));
  expect(other).toMatchObject({ error: { code: "STAND_FORM_USED" } });
  expect(await stockOf(sku)).toEqual({ onHand: 2, held: 0 });
});
