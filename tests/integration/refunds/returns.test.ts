import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { payable } from "#db/schema/index.ts";
import { accounts, postJournal } from "#features/ledger/index.ts";
import { returnTransitions } from "#features/refunds/domain/return-transitions.ts";
import {
  askReturn,
  contestReturn,
  decideReturn,
  getPurchase,
  getReturn,
  previewBack,
  receiveReturn,
  settleReturn,
  withdrawReturn,
} from "#features/refunds/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { money } from "#lib/money/money.ts";
import { asSystem, openBorders, openShop, query, stockOf } from "#tests/integration/checkout/world.ts";
import {
  bring,
  buy,
  chamberOf,
  clearing,
  euro,
  federation,
  holds,
  linesOf,
  makerOf,
  orderOf,
  refundsOf,
  sendAll,
} from "#tests/integration/refunds/world.ts";

openShop();
openBorders();

const day = 86_400_000;

/** A purchase that has arrived, and how its buyer asks to send units of it back. */
async function arrived(options: Parameters<typeof buy>[0] = {}) {
  const bought = await buy(options);
  const [order] = bought.orders;
  if (!order) throw new Error("no order");
  await bring(order.id, "accepted", "packed", "shipped", "delivered");
  const [line] = await linesOf(order.id);
  if (!line) throw new Error("no line");
  const units = (quantity: number) => [{ orderLineId: line.id, quantity }];
  const ask = (quantity: number, over: object = {}) =>
    askReturn(
      { actor: bought.buyer, ...("now" in over ? { now: over.now as Date } : {}) },
      {
        checkoutId: bought.id,
        orderId: order.id,
        units: units(quantity),
        reason: "changed_mind",
        seen: 0,
        ...("now" in over ? {} : over),
      },
    );
  return { ...bought, order, line, units, ask };
}

const idOf = (asked: Awaited<ReturnType<typeof askReturn>>): Id<"returnRequest"> => {
  if (!asked.ok) throw new Error(asked.error.code);
  return asked.value.returnId;
};

describe("a buyer", () => {
  it("sends one unit back: it is received, goes on the shelf and is paid, to the exact unit", async () => {
    const { buyer, id, order, line, ask, units } = await arrived({ units: 3, where: euro });
    const preview = await previewBack(
      { actor: buyer },
      { checkoutId: id, orderId: order.id, what: "return", units: units(1) },
    );
    const returnId = idOf(await ask(1));
    expect((await orderOf(order.id)).state).toBe("return_requested");
    expect(await query("select state from payable where order_id = $1", [order.id])).toEqual([
      { state: "frozen" },
    ]);
    const maker = await makerOf(order.artisanId);
    const got = { returnId, condition: "as_sent" as const, restock: true };
    expect((await receiveReturn({ actor: maker }, got)).ok).toBe(true);
    expect(await receiveReturn({ actor: maker }, got)).toMatchObject({
      error: { code: "RETURN_NOT_WAITING" },
    });
    expect(await stockOf(line.sku)).toMatchObject({ onHand: 7 });
    const [refund] = await refundsOf(id);
    expect(refund).toMatchObject({ amountMinor: line.unitMinor, currency: "EUR", reason: "returned" });
    expect(preview).toMatchObject({ value: { amount: { minor: line.unitMinor }, buyerPaysPostage: true } });
    await sendAll(id);
    expect((await orderOf(order.id)).state).toBe("partially_refunded");
    const shown = await getPurchase({ actor: buyer }, { checkoutId: id });
    expect(shown).toMatchObject({
      value: { orders: [{ lines: [{ left: 2 }], refunds: [{ state: "succeeded" }] }] },
    });
    // Everything else, with delivery, as the rule of the day says.
    const rest = idOf(await ask(2, { seen: 1 }));
    await receiveReturn({ actor: maker }, { returnId: rest, condition: "as_sent", restock: false });
    await sendAll(id);
    expect((await orderOf(order.id)).state).toBe("refunded");
    const all = (await refundsOf(id)).reduce((sum, row) => sum + row.amountMinor, 0);
    expect(all).toBe(order.totalMinor);
    expect(await holds(`seller_payable:${order.artisanId}`)).toEqual({ MAD: 0 });
    const { provider, books } = await clearing();
    expect(books).toEqual(provider);
  });

  it("has seven days in Morocco and fourteen in the Union, as the rules say", async () => {
    const at = (days: number) => ({ now: new Date(Date.now() + days * day) });
    const home = await arrived();
    expect(await home.ask(1, at(8))).toMatchObject({ error: { code: "RETURN_TOO_LATE" } });
    expect((await home.ask(1, at(6))).ok).toBe(true);
    const union = await arrived({ where: euro });
    expect(await union.ask(1, at(15))).toMatchObject({ error: { code: "RETURN_TOO_LATE" } });
    expect((await union.ask(1, at(13))).ok).toBe(true);
  });

  it("asks once, for no more than is left, and may keep it after all", async () => {
    const { buyer, id, order, ask } = await arrived({ units: 1 });
    expect(await ask(2)).toMatchObject({ error: { code: "UNITS_NOT_LEFT" } });
    const returnId = idOf(await ask(1));
    expect(await ask(1)).toMatchObject({ error: { code: "ORDER_CHANGED" } });
    expect((await withdrawReturn({ actor: buyer }, { checkoutId: id, returnId })).ok).toBe(true);
    expect((await orderOf(order.id)).state).toBe("delivered");
    expect(await query("select state from payable where order_id = $1", [order.id])).toEqual([
      { state: "accrued" },
    ]);
  });
});

it("of a damaged piece the chamber keeps a part back, the buyer objects, and the federation has the last word", async () => {
  const { buyer, id, order, line, ask } = await arrived({ units: 1 });
  const returnId = idOf(await ask(1));
  const maker = await makerOf(order.artisanId);
  const chamber = await chamberOf(order.artisanId);
  const reason = "The rim is chipped in two places";
  await receiveReturn(
    { actor: maker },
    { returnId, condition: "damaged", inspectionNote: reason, restock: true },
  );
  expect(await refundsOf(id)).toHaveLength(0);
  expect(await stockOf(line.sku)).toMatchObject({ onHand: 8 });
  const keep = (withheldMinor: number, actor = chamber) =>
    decideReturn({ actor }, { returnId, withheldMinor, reason });
  expect(await keep(1_000, maker)).toMatchObject({ error: { code: "NOT_FOUND" } });
  expect((await keep(10_000)).ok).toBe(true);
  await sendAll(id);
  expect((await orderOf(order.id)).state).toBe("partially_refunded");
  const objection = { checkoutId: id, returnId, reason: "It came to me like that" };
  expect((await contestReturn({ actor: buyer }, objection)).ok).toBe(true);
  const last = await federation();
  expect(await getReturn({ actor: last }, { returnId })).toMatchObject({ value: { state: "contested" } });
  const settle = (giveBackMinor: number) =>
    settleReturn({ actor: last }, { returnId, giveBackMinor, reason: "Half of it is fair to both" });
  expect(await settle(10_001)).toMatchObject({ error: { code: "WITHHELD_TOO_MUCH" } });
  expect((await settle(5_000)).ok).toBe(true);
  await sendAll(id);
  const all = (await refundsOf(id)).reduce((sum, row) => sum + row.amountMinor, 0);
  expect(all).toBe(order.totalMinor - 5_000);
});

it("after the maker was paid, what goes back is owed by the maker, and the other maker is untouched", async () => {
  const { buyer, id, order, line, orders, units } = await arrived({ pieces: 2, units: 2, where: euro });
  const other = orders[1];
  const share = order.madItemsMinor - order.commissionMinor - order.commissionVatMinor;
  await asSystem(async (tx) => {
    for (const state of ["eligible", "batched", "sent", "confirmed"] as const)
      await tx.update(payable).set({ state }).where(eq(payable.orderId, order.id));
    await postJournal(tx, { type: "payout_line", id: order.id, kind: "sent" }, [
      ...ofMaker(accounts.sellerPayable(order.artisanId), order.artisanId, share),
      ...ofMaker(accounts.shippingPayable(order.artisanId), order.artisanId, order.madShippingMinor),
    ]);
  });
  const asked = await askReturn(
    { actor: buyer },
    { checkoutId: id, orderId: order.id, units: units(1), reason: "changed_mind", seen: 0 },
  );
  const maker = await makerOf(order.artisanId);
  await receiveReturn({ actor: maker }, { returnId: idOf(asked), condition: "as_sent", restock: true });
  await sendAll(id);
  expect((await refundsOf(id)).map((row) => row.amountMinor)).toEqual([line.unitMinor]);
  const [part] = await query<{ owes: string }>(
    "select mad_minor - commission_minor - commission_vat_minor as owes from refund_line where order_id = $1",
    [order.id],
  );
  expect(await holds(`seller_receivable:${order.artisanId}`)).toEqual({ MAD: Number(part?.owes) });
  expect((await holds(`seller_payable:${order.artisanId}`)).MAD).toBe(0);
  expect((await holds(`seller_payable:${other?.artisanId}`)).MAD).toBeLessThan(0);
  const { provider, books } = await clearing();
  expect(books).toEqual(provider);
});

const ofMaker = (account: string, artisanId: Id<"artisan">, minor: number) => [
  { account, artisanId, amount: money(minor, "MAD") },
  { account: accounts.bank, amount: money(-minor, "MAD") },
];

it("nobody of another workshop or chamber sees a return", async () => {
  const { ask } = await arrived();
  const other = await arrived();
  const returnId = idOf(await ask(1));
  const strangers = [
    await makerOf(other.order.artisanId),
    await chamberOf(other.order.artisanId),
    other.buyer,
  ];
  for (const actor of strangers)
    expect(await getReturn({ actor }, { returnId })).toMatchObject({ error: { code: "NOT_FOUND" } });
});

it("the database moves a return as the table in code says", async () => {
  const rows = await query<{ from_state: string; to_state: string }>(
    "select from_state, to_state from state_transition where aggregate = 'return_request'",
  );
  const listed = rows.map(({ from_state, to_state }) => `${from_state} ${to_state}`).sort();
  const inCode = Object.entries(returnTransitions).flatMap(([from, to]) =>
    to.map((next) => `${from} ${next}`),
  );
  expect(listed).toEqual(inCode.sort());
});
