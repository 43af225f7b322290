import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { artisanOrder, orderReminder } from "#db/schema/index.ts";
import type { OrderState } from "#db/schema/orders.ts";
import { deadlinesOf } from "#features/orders/domain/deadlines.ts";
import {
  hubItemTransitions,
  hubTransferTransitions,
  parcelTransitions,
} from "#features/orders/domain/parcels.ts";
import { endOrders } from "#features/orders/flows/end-orders.ts";
import { mindDeadlines } from "#features/orders/flows/mind-deadlines.ts";
import {
  acceptOrder,
  getOfficeOrder,
  noteDelivered,
  packOrder,
  reportMissing,
  shipOrder,
} from "#features/orders/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeOrder } from "#tests/factories/orders.ts";
import { owner } from "#tests/factories/owner.ts";
import { makeCommission, makeTariffs } from "#tests/factories/rates.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { makeOffice, queued } from "#tests/integration/register/world.ts";

beforeAll(async () => {
  await makeCommission(owner());
  await makeTariffs(owner());
  await makeRules(owner());
});

const day = 86_400_000;
const start = Date.now();
const on = (days: number) => new Date(start + days * day);

/** An order made now, to be accepted in two days and sent in ten. */
async function makeTimed(state: OrderState = "paid", over: Parameters<typeof makeOffice>[0] = {}) {
  const office = await makeOffice(over);
  const order = await makeOrder(owner(), office.maker, { state, paidAt: on(0) });
  await owner()
    .update(artisanOrder)
    .set({ acceptBy: on(2), shipBy: on(10), leadDays: 12 })
    .where(eq(artisanOrder.id, order.id));
  return { ...office, order };
}

const given = async (orderId: Id<"order">) =>
  (await owner().select().from(orderReminder).where(eq(orderReminder.orderId, orderId)))
    .map(({ kind }) => kind)
    .sort();
const stateOf = async (id: Id<"order">) =>
  (await owner().select().from(artisanOrder).where(eq(artisanOrder.id, id)))[0]?.state;
const cancelled = async (orderId: string) => {
  const { rows } = (await owner().execute(sql`select data->'payload' as payload from pgboss.job
    where name = 'refunds.cancel-order' and data->'payload'->>'orderId' = ${orderId}`)) as unknown as {
    rows: { payload: unknown }[];
  };
  return rows.map(({ payload }) => payload);
};

describe("a maker's deadlines", () => {
  it("leave time to accept, and time for the way, within what the buyer was promised", () => {
    const createdAt = on(0);
    const of = (leadDays: number, transitDays: number) => {
      const { acceptBy, shipBy } = deadlinesOf({ createdAt, leadDays, transitDays }, { accept: 2 });
      return [acceptBy, shipBy].map((at) => (at.getTime() - start) / day);
    };
    expect(of(30, 5)).toEqual([2, 25]);
    // A short promise: the time to accept comes first, then the promised day is the limit.
    expect(of(4, 3)).toEqual([2, 2]);
    expect(of(1, 3)).toEqual([2, 1]);
  });

  it("are called to mind at half-time and at the end, once each, and then the chamber hears of it", async () => {
    const { order, registrar } = await makeTimed();
    await mindDeadlines(on(0.5));
    expect(await given(order.id)).toEqual([]);
    for (let n = 0; n < 2; n += 1) await mindDeadlines(on(1.1));
    expect(await given(order.id)).toEqual(["accept_half"]);
    expect(await queued("mail.send", `${order.id}.accept_half`)).toEqual(["order-reminder"]);
    expect(await queued("sms.send", `${order.id}.accept_half`)).toEqual(["order-reminder"]);
    await Promise.all([mindDeadlines(on(2.1)), mindDeadlines(on(2.1))]);
    expect(await given(order.id)).toEqual(["accept_end", "accept_half"]);
    expect(await queued("mail.send", `${order.id}.accept_end`)).toEqual(["order-late", "order-reminder"]);
    expect(await getOfficeOrder({ actor: registrar }, { orderId: order.id })).toMatchObject({ ok: false });
    // The database goes by its own clock.
    await owner()
      .update(artisanOrder)
      .set({ acceptBy: on(-0.1) })
      .where(eq(artisanOrder.id, order.id));
    expect(unwrap(await getOfficeOrder({ actor: registrar }, { orderId: order.id })).reason).toBe("silent");
    unwrap(await acceptOrder({ actor: registrar }, { orderId: order.id }));
    await mindDeadlines(on(2.2));
    expect(await given(order.id)).toEqual(["accept_end", "accept_half", "chamber_brings"]);
    expect(await queued("mail.send", order.id)).toEqual(["order-with-chamber"]);
  });

  it("to send are called to mind as well, and not once it has left", async () => {
    const { order, himself } = await makeTimed("accepted");
    await mindDeadlines(on(5.2));
    expect(await given(order.id)).toEqual(["ship_half"]);
    unwrap(await packOrder({ actor: himself }, { orderId: order.id }));
    await mindDeadlines(on(10.1));
    expect(await given(order.id)).toEqual(["ship_end", "ship_half"]);
    unwrap(await shipOrder({ actor: himself }, { orderId: order.id, carrier: "amana" }));
    await mindDeadlines(on(60));
    expect(await given(order.id)).toEqual(["ship_end", "ship_half"]);
  });

  it("that maker and chamber both let pass end the order, once; a step of either puts it off", async () => {
    const silent = await makeTimed();
    const busy = await makeTimed("accepted");
    await mindDeadlines(on(6.9));
    expect(await cancelled(silent.order.id)).toEqual([]);
    for (let n = 0; n < 2; n += 1) await mindDeadlines(on(7.1));
    expect(await cancelled(silent.order.id)).toEqual([{ orderId: silent.order.id, reason: "silent_maker" }]);
    expect(await cancelled(busy.order.id)).toEqual([]);
    // Promised for the twelfth day: five more for the chamber.
    await mindDeadlines(on(16.9));
    expect(await cancelled(busy.order.id)).toEqual([]);
    await mindDeadlines(on(17.1));
    expect(await cancelled(busy.order.id)).toHaveLength(1);
  });

  it("are not there in orders from before there were any", async () => {
    const { maker } = await makeOffice();
    const order = await makeOrder(owner(), maker, { paidAt: on(-40) });
    await mindDeadlines(on(60));
    expect(await given(order.id)).toEqual([]);
  });

  it("are nobody's who was struck off: the buyer is told that the chamber brings it", async () => {
    const { order } = await makeTimed("paid", { state: "struck_off" });
    for (let n = 0; n < 2; n += 1) await mindDeadlines(on(2.1));
    expect(await given(order.id)).toEqual(["chamber_brings"]);
    expect(await queued("mail.send", order.id)).toEqual(["order-with-chamber"]);
  });
});

describe("a parcel that nobody speaks of", () => {
  const shipped = async () => {
    const { maker, himself } = await makeOffice();
    const order = await makeOrder(owner(), maker, { state: "packed" });
    unwrap(await shipOrder({ actor: himself, now: on(0) }, { orderId: order.id, carrier: "amana" }));
    return order;
  };

  it("is asked after first, counts as arrived then, and is closed when it can no longer be sent back", async () => {
    const order = await shipped();
    await endOrders(on(10));
    expect(await given(order.id)).toEqual([]);
    // However late the asking is, nothing counts as arrived before it.
    await endOrders(on(22));
    expect(await given(order.id)).toEqual(["arrival_soon"]);
    expect(await stateOf(order.id)).toBe("shipped");
    await endOrders(on(22.1));
    expect(await stateOf(order.id)).toBe("delivered");
    unwrap(await noteDelivered({ actor: systemActor("test") }, { orderId: order.id, at: on(22.1) }));
    await endOrders(on(29));
    expect(await stateOf(order.id)).toBe("delivered");
    for (let n = 0; n < 2; n += 1) await endOrders(on(29.2));
    expect(await stateOf(order.id)).toBe("closed");
  });

  it("does not count as arrived while its buyer misses it", async () => {
    const order = await shipped();
    await endOrders(on(12));
    unwrap(
      await reportMissing(
        { actor: { kind: "anonymous", orderAccess: order.checkoutId } },
        { orderId: order.id },
      ),
    );
    await endOrders(on(90));
    expect(await stateOf(order.id)).toBe("shipped");
  });
});

describe("the states of parcels and hubs", () => {
  it("follow each other in the database as in the code", async () => {
    const { rows } = (await owner().execute(sql`select aggregate, from_state, to_state from state_transition
      where aggregate in ('parcel', 'hub_item', 'hub_transfer')`)) as unknown as {
      rows: { aggregate: string; from_state: string; to_state: string }[];
    };
    const tables: Record<string, Readonly<Record<string, readonly string[]>>> = {
      parcel: parcelTransitions,
      hub_item: hubItemTransitions,
      hub_transfer: hubTransferTransitions,
    };
    const coded = Object.entries(tables).flatMap(([aggregate, table]) =>
      Object.entries(table).flatMap(([from, to]) => to.map((state) => `${aggregate} ${from} ${state}`)),
    );
    expect(rows.map((row) => `${row.aggregate} ${row.from_state} ${row.to_state}`).sort()).toEqual(
      coded.sort(),
    );
  });
});
