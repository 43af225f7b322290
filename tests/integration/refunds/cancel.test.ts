import { describe, expect, it } from "vitest";
import {
  cancelAsBuyer,
  cancelAsMaker,
  cancelSilent,
  giveGoodwill,
  recordBankRefund,
  refundOrder,
  sendRefund,
} from "#features/refunds/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import {
  asSystem,
  control,
  openBorders,
  openShop,
  query,
  stockOf,
} from "#tests/integration/checkout/world.ts";
import {
  bring,
  buy,
  clearing,
  euro,
  hear,
  holds,
  linesOf,
  makerOf,
  orderOf,
  owedOf,
  platform,
  refundsOf,
  sendAll,
  standIn,
} from "#tests/integration/refunds/world.ts";

openShop();
openBorders();

type Order = { id: Id<"order">; checkoutId: Id<"checkout"> };
const cancel = (order: Order, over: object = {}) => ({
  checkoutId: order.checkoutId,
  orderId: order.id,
  reason: "changed_mind" as const,
  seen: 0,
  ...over,
});

const first = <T>(rows: readonly T[]): T => {
  const [row] = rows;
  if (!row) throw new Error("nothing there");
  return row;
};

describe.each([
  { currency: "MAD", where: {} },
  { currency: "EUR", where: euro },
])("a purchase in $currency", ({ currency, where }) => {
  it("goes back unit by unit and then whole, and the books and the provider agree to the last unit", async () => {
    const bought = await buy({ pieces: 2, units: 3, where });
    const [order, other] = bought.orders;
    if (!order || !other) throw new Error("two makers");
    const line = first(await linesOf(order.id));
    const units = [{ orderLineId: line.id, quantity: 1 }];
    const one = await cancelAsBuyer({ actor: bought.buyer }, cancel(order, { units }));
    expect(one).toMatchObject({ ok: true, value: { isWhole: false } });
    expect(first(await refundsOf(bought.id))).toMatchObject({
      currency,
      amountMinor: line.unitMinor,
      state: "due",
      reason: "cancelled",
    });
    expect(await stockOf(line.sku)).toMatchObject({ onHand: 7 });
    expect((await orderOf(order.id)).state).toBe("paid");
    expect((await cancelAsBuyer({ actor: bought.buyer }, cancel(order, { seen: 1 }))).ok).toBe(true);
    expect((await orderOf(order.id)).state).toBe("cancelled");
    await sendAll(bought.id);
    expect((await orderOf(order.id)).state).toBe("refunded");
    expect(await stockOf(line.sku)).toMatchObject({ onHand: 9 });
    const rows = await refundsOf(bought.id);
    expect(rows.reduce((sum, row) => sum + row.amountMinor, 0)).toBe(order.totalMinor);
    expect(rows.every((row) => row.state === "succeeded")).toBe(true);
    for (const account of ["seller_payable", "shipping_payable"])
      expect(await holds(`${account}:${order.artisanId}`)).toEqual({ MAD: 0 });
    expect((await holds("refund_payable"))[currency]).toBe(0);
    const { provider, books } = await clearing();
    expect(books).toEqual(provider);
    // The other maker's part is untouched.
    expect((await orderOf(other.id)).state).toBe("paid");
    expect((await holds(`seller_payable:${other.artisanId}`)).MAD).toBe(
      -(other.madItemsMinor - other.commissionMinor - other.commissionVatMinor),
    );
  });
});

describe("a buyer", () => {
  it("who sends the form twice takes one unit back", async () => {
    const { buyer, id, orders } = await buy();
    const order = first(orders);
    const units = [{ orderLineId: first(await linesOf(order.id)).id, quantity: 1 }];
    const both = await Promise.all(
      [1, 2].map(() => cancelAsBuyer({ actor: buyer }, cancel(order, { units }))),
    );
    expect(both.map((result) => (result.ok ? "ok" : result.error.code)).sort()).toEqual([
      "ORDER_CHANGED",
      "ok",
    ]);
    expect(await refundsOf(id)).toHaveLength(1);
  });

  it("takes nothing back once it is packed, nor of somebody else's order", async () => {
    const bought = await buy();
    const order = first(bought.orders);
    const stranger = (await buy()).buyer;
    expect(await cancelAsBuyer({ actor: stranger }, cancel(order))).toMatchObject({
      error: { code: "NOT_FOUND" },
    });
    await bring(order.id, "accepted", "packed");
    expect(await cancelAsBuyer({ actor: bought.buyer }, cancel(order))).toMatchObject({
      error: { code: "ORDER_NOT_CANCELLABLE" },
    });
    const maker = await makerOf(order.artisanId);
    const done = await cancelAsMaker({ actor: maker }, { orderId: order.id, reason: "damaged_before" });
    expect(done).toMatchObject({ ok: true, value: { by: "artisan" } });
  });
});

it("an order that its maker left unanswered goes back whole, once", async () => {
  const { orders, id, total } = await buy();
  const order = first(orders);
  const actor = systemActor("silent-maker");
  const input = { orderId: order.id, reason: "silent_maker" as const };
  await cancelSilent({ actor }, input);
  await cancelSilent({ actor }, input);
  const rows = await refundsOf(id);
  expect(rows).toMatchObject([{ amountMinor: total, reason: "silent_maker" }]);
});

it("two refunds of the same unit at once: one is given, the other is told that nothing is left", async () => {
  const { orders, id } = await buy({ units: 1 });
  const order = first(orders);
  const line = first(await linesOf(order.id));
  const request = { units: [{ orderLineId: line.id, quantity: 1 }] };
  const refund = () =>
    asSystem((tx) => refundOrder(tx, order.id, request, { reason: "requested" })).then(
      () => "given",
      (error: Error) => error.constructor.name,
    );
  const both = await Promise.all([refund(), refund(), refund()]);
  expect(both.sort()).toEqual(["NothingLeft", "NothingLeft", "given"]);
  expect(await refundsOf(id)).toHaveLength(1);
});

it("the database refuses more than was paid, whatever the code says", async () => {
  const { orders, id } = await buy({ units: 1 });
  const order = first(orders);
  const line = first(await linesOf(order.id));
  await query(
    "insert into refund (id, checkout_id, reason, currency, amount_minor) values ($1, $2, 'requested', 'MAD', 1)",
    ["rfd_01kb0000000000000000000099", id],
  );
  const insert = (quantity: number, amount: number) =>
    query(
      `insert into refund_line (refund_id, order_id, order_line_id, part, quantity, amount_minor, mad_minor)
       values ('rfd_01kb0000000000000000000099', $1, $2, 'goods', $3, $4, 0)`,
      [order.id, line.id, quantity, amount],
    );
  await expect(insert(2, 1)).rejects.toThrow("more of the line");
  await expect(insert(1, line.unitMinor + 1)).rejects.toThrow("more of the line");
});

describe("a refund that the buyer's bank hands back", () => {
  it("is owed again and tried again, and after the last try waits for a person", async () => {
    const bought = await buy();
    const order = first(bought.orders);
    await cancelAsBuyer({ actor: bought.buyer }, cancel(order));
    const { id } = first(await refundsOf(bought.id));
    await sendRefund(id);
    const { refunds } = await standIn();
    const sent = refunds.find((one) => one.payment_intent === bought.intent) as unknown as { id: string };
    await control("refund", { refund: sent.id, outcome: "failed" });
    await hear("refund.failed", sent.id);
    await hear("refund.failed", sent.id);
    expect(first(await refundsOf(bought.id))).toMatchObject({
      state: "due",
      attempt: 2,
      stripeRefundId: null,
    });
    let { provider, books } = await clearing();
    expect(books).toEqual(provider);
    await control("refund", { next: "failed", times: 2 });
    await sendRefund(id);
    await sendRefund(id);
    await sendRefund(id);
    expect(first(await refundsOf(bought.id))).toMatchObject({ state: "failed", attempt: 4 });
    expect(await owedOf(id)).toBe(-bought.total);
    ({ provider, books } = await clearing());
    expect(books).toEqual(provider);
    const paid = await recordBankRefund(
      { actor: await platform() },
      { refundId: id, reference: "VIR-2026-1" },
    );
    expect(paid.ok).toBe(true);
    expect(await owedOf(id)).toBe(0);
  });

  it("whose answer was lost a day ago is looked for before it is asked for again", async () => {
    const bought = await buy();
    await cancelAsBuyer({ actor: bought.buyer }, cancel(first(bought.orders)));
    const { id } = first(await refundsOf(bought.id));
    // Sent, and the answer lost: the row still says due, and the provider has forgotten the key.
    await sendRefund(id);
    await query(
      "update refund set state = 'due', stripe_refund_id = null, asked_at = now() - interval '21 hours' where id = $1",
      [id],
    );
    await control("clock", { now: Math.floor(Date.now() / 1000) + 25 * 3600 });
    await sendRefund(id);
    await control("clock", { now: null });
    const { refunds } = await standIn();
    expect(refunds.filter((one) => one.payment_intent === bought.intent)).toHaveLength(1);
    expect(first(await refundsOf(bought.id)).state).toBe("succeeded");
  });
});

it("goodwill is the platform's to bear, up to the cap, and is taken off a later refund", async () => {
  const bought = await buy({ units: 1 });
  const order = first(bought.orders);
  const actor = await platform();
  const reason = "Arrived two weeks late";
  const over = await giveGoodwill({ actor }, { orderId: order.id, amountMinor: order.totalMinor, reason });
  expect(over).toMatchObject({ error: { code: "ABOVE_CAP" } });
  const before = await holds(`seller_payable:${order.artisanId}`);
  expect((await giveGoodwill({ actor }, { orderId: order.id, amountMinor: 5_000, reason })).ok).toBe(true);
  expect(await holds(`seller_payable:${order.artisanId}`)).toEqual(before);
  expect((await holds("loss")).MAD).toBe(5_000);
  await cancelAsBuyer({ actor: bought.buyer }, cancel(order));
  await sendAll(bought.id);
  expect((await refundsOf(bought.id)).map((row) => row.amountMinor)).toEqual([
    5_000,
    order.totalMinor - 5_000,
  ]);
  expect((await holds("loss")).MAD).toBe(0);
  expect(await holds(`seller_payable:${order.artisanId}`)).toEqual({ MAD: 0 });
});
