import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { doorPayment, orderLine, parcel } from "#db/schema/index.ts";
import { rules } from "#db/seed/data/rules.ts";
import { bookUnsoldOrder, moveAtDoor } from "#features/checkout/flows/settle-door.ts";
import { sweepMethods } from "#features/checkout/flows/sweep-methods.ts";
import { enterDoorCode, noteAtDoor } from "#features/checkout/index.ts";
import { creditRefusedOrder, issueInvoice } from "#features/documents/index.ts";
import {
  acceptOrder,
  confirmDelivery,
  freePlaces,
  noteDelivered,
  packOrder,
  shipOrder,
} from "#features/orders/index.ts";
import { maturePayables } from "#features/payouts/index.ts";
import { askReturn, cancelAsBuyer, giveGoodwill, receiveReturn } from "#features/refunds/index.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeRules } from "#tests/factories/rules.ts";
import {
  ask,
  balanceOf,
  bring,
  codeOf,
  dirhams,
  federationAt,
  newPhone,
  open,
  openByHand,
  ordersOf,
  payableOf,
} from "#tests/integration/checkout/by-hand.ts";
import {
  asSystem,
  checkoutOf,
  db,
  makeStocked,
  openShop,
  query,
  stockOf,
  visitor,
} from "#tests/integration/checkout/world.ts";
import { chamberOf, linesOf, makerOf, platform } from "#tests/integration/refunds/world.ts";

openShop();
beforeAll(openByHand);

const system = { actor: systemActor("test") };
const door = { method: "cash_on_delivery" as const };
const day = 86_400_000;

/** A purchase at the door that its buyer said yes to. */
async function sold(skus: readonly string[], phone = newPhone()) {
  const buyer = visitor();
  const id = await open(buyer, skus, { ...door, phone });
  unwrap(await enterDoorCode({ actor: buyer }, { checkoutId: id, code: await codeOf(id) }));
  return { id, buyer, phone, orders: await ordersOf(id) };
}

type Order = Awaited<ReturnType<typeof ordersOf>>[number];

/** Accepted, packed and handed over by its maker, with what follows from it. */
async function send({ id: orderId, artisanId }: Order): Promise<void> {
  const actor = await makerOf(artisanId);
  unwrap(await acceptOrder({ actor }, { orderId }));
  unwrap(await packOrder({ actor }, { orderId }));
  unwrap(await shipOrder({ actor }, { orderId, carrier: "amana" }));
  unwrap(await freePlaces(system, { orderId }));
  unwrap(await issueInvoice(system, { orderId }));
}

const pays = (order: Order) => bring("courier", [`${order.number};${dirhams(order.totalMinor)};26/11/2026`]);
const mature = async (at: Date) => unwrap(await maturePayables({ ...system, now: at }, {}));
const orderOf = async (order: Order) => (await ordersOf(order.checkoutId)).find(({ id }) => id === order.id);
const boxesOf = (orderId: Id<"order">) =>
  asSystem((tx) => tx.select({ state: parcel.state }).from(parcel).where(eq(parcel.orderId, orderId)));
const waiting = (name: string, orderId: string) =>
  query("select 1 from pgboss.job where name = $1 and data->'payload'->>'orderId' = $2", [name, orderId]);

function two(orders: readonly Order[], artisanId?: Id<"artisan">): [Order, Order] {
  const first = orders.find((order) => order.artisanId === artisanId) ?? orders[0];
  const second = orders.find((order) => order !== first);
  if (!first || !second) throw new Error("two orders were made");
  return [first, second];
}

describe("a purchase paid at the door", () => {
  it("brings its maker money once the courier has brought it and the days are over, before the other parcel is settled", async () => {
    const [kept, sent] = [await makeStocked(3), await makeStocked(2)];
    const { id, orders } = await sold([kept.sku, sent.sku]);
    expect(orders.map(({ state, acceptBy, shipBy }) => [state, Boolean(acceptBy && shipBy)])).toEqual([
      ["confirmed", true],
      ["confirmed", true],
    ]);
    const [good, back] = two(orders, kept.artisanId);
    await send(good);
    await send(back);
    expect((await payableOf(good.id)).eligibleAt).toBeNull();
    expect((await pays(good)).lines).toEqual(["booked"]);
    expect((await orderOf(good))?.state).toBe("delivered");
    expect((await checkoutOf(id)).state).toBe("confirmed");
    const { eligibleAt } = await payableOf(good.id);
    if (!eligibleAt) throw new Error("the maker's day is known");
    await mature(new Date(eligibleAt.getTime() - 1000));
    expect((await payableOf(good.id)).state).toBe("accrued");
    await mature(eligibleAt);
    expect((await payableOf(good.id)).state).toBe("eligible");

    const actor = await federationAt();
    unwrap(await noteAtDoor({ actor }, { reference: back.number, to: "refused" }));
    for (const _ of [1, 2]) await moveAtDoor(back.id, "refused");
    expect(await waiting("documents.credit-refused-order", back.id)).toHaveLength(1);
    expect(unwrap(await creditRefusedOrder(system, { orderId: back.id })).isNew).toBe(true);
    expect((await checkoutOf(id)).state).toBe("paid");
    for (const _ of [1, 2]) {
      await moveAtDoor(back.id, "returned");
      await bookUnsoldOrder(back.id);
    }
    expect(await stockOf(sent.sku)).toEqual({ onHand: 2, held: 0 });
    expect(await boxesOf(back.id)).toEqual([{ state: "returned" }]);
    const due = await payableOf(back.id);
    expect(due.amountMinor - due.takenBackMinor - due.nettedMinor).toBe(0);
    await mature(new Date(eligibleAt.getTime() + 90 * day));
    expect((await payableOf(back.id)).state).toBe("accrued");
    expect(await balanceOf(`seller_payable:${back.artisanId}`)).toBe(0);
    expect(await balanceOf("cod_receivable")).toBe(0);
  });

  it("ends and frees the buyer's number when its last open order is cancelled, with or without the job", async () => {
    for (const how of ["job", "sweep"]) {
      const piece = await makeStocked(2);
      const { id, buyer, phone, orders } = await sold([piece.sku]);
      const [order] = orders;
      if (!order) throw new Error("an order was made");
      const input = { checkoutId: id, orderId: order.id, reason: "changed_mind" as const, seen: 0 };
      unwrap(await cancelAsBuyer({ actor: buyer }, input));
      expect(await waiting("checkout.door-unsold", order.id)).toHaveLength(1);
      if (how === "job") await bookUnsoldOrder(order.id);
      else await sweepMethods();
      expect((await checkoutOf(id)).state).toBe("refused");
      const [row] = await db.select().from(doorPayment).where(eq(doorPayment.checkoutId, id));
      expect(row?.closedAt).not.toBeNull();
      expect(await stockOf(piece.sku)).toEqual({ onHand: 2, held: 0 });
      expect((await ask(visitor(), [piece.sku], { ...door, phone })).ok).toBe(true);
    }
  });

  it("that is sent back before the courier's file says that it was paid is a return, and its sale stands", async () => {
    const piece = await makeStocked(3);
    const { id, buyer, orders } = await sold([piece.sku]);
    const [order] = orders;
    if (!order) throw new Error("an order was made");
    await send(order);
    const input = { orderId: order.id, amountMinor: 100, reason: "It came late" };
    expect(await giveGoodwill({ actor: await platform() }, input)).toMatchObject({
      error: { code: "NOT_PAID" },
    });
    unwrap(await confirmDelivery({ actor: await makerOf(order.artisanId) }, { orderId: order.id }));
    unwrap(await noteDelivered(system, { orderId: order.id, at: now() }));
    const [line] = await linesOf(order.id);
    if (!line) throw new Error("a line");
    const units = [{ orderLineId: line.id, quantity: 1 }];
    const asked = { checkoutId: id, orderId: order.id, reason: "changed_mind" as const, seen: 0, units };
    const { returnId } = unwrap(await askReturn({ actor: buyer }, asked));
    const actor = await chamberOf(order.artisanId);
    unwrap(await receiveReturn({ actor }, { returnId, condition: "as_sent", restock: true }));
    await bookUnsoldOrder(order.id);
    await sweepMethods();
    expect(await stockOf(piece.sku)).toEqual({ onHand: 3, held: 0 });
    expect((await checkoutOf(id)).state).toBe("confirmed");
    expect((await pays(order)).lines).toEqual(["booked"]);
    expect((await checkoutOf(id)).state).toBe("paid");
    expect(await balanceOf("cod_receivable")).toBe(0);
  });
});

it("the place of a piece made to order comes back once, whether it is refused at the door or kept", async () => {
  const rule = rules.find(({ key }) => key === "door.terms");
  if (!rule) throw new Error("a rule of paying at the door");
  const value = { dirhams: 3000, madeToOrder: true, hours: 24 };
  await makeRules(db, [{ ...rule, value, effectiveFrom: dayInMorocco(now()) } as typeof rule]);
  const made = await makeStocked(3, { availability: "made_to_order" });
  const { orders } = await sold([made.sku, made.sku]);
  const [order] = orders;
  if (!order) throw new Error("an order was made");
  expect(await stockOf(made.sku)).toEqual({ onHand: 1, held: 0 });
  await send(order);
  expect(await stockOf(made.sku)).toEqual({ onHand: 3, held: 0 });
  await moveAtDoor(order.id, "refused");
  await moveAtDoor(order.id, "returned");
  expect(await stockOf(made.sku)).toEqual({ onHand: 3, held: 0 });
  const [line] = await asSystem((tx) => tx.select().from(orderLine).where(eq(orderLine.orderId, order.id)));
  expect(line?.returnedQuantity).toBe(2);
});
