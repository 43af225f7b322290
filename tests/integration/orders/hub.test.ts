import { eq, inArray, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import {
  artisanOrder,
  hubItem,
  hubTransfer,
  journal,
  journalLine,
  parcel,
  payable,
} from "#db/schema/index.ts";
import { planHub } from "#features/orders/commands/plan-hub.ts";
import {
  collectAtHub,
  confirmDelivery,
  deliverFromHub,
  getCheckoutOrders,
  getHubTransfer,
  getOfficeOrder,
  handToHub,
  inspectAtHub,
  listHubTransfers,
  moveHubCosts,
  noteDelivered,
  reportDefect,
  setHub,
  shipFromHub,
  shipOrder,
} from "#features/orders/index.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { type Actor, systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { type CheckoutLineInput, makePaidCheckout } from "#tests/factories/checkouts.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makePiece } from "#tests/factories/pieces.ts";
import { makeCommission, makeTariffs } from "#tests/factories/rates.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { words } from "#tests/factories/words.ts";
import { makeOffice, makeReachable, queued } from "#tests/integration/register/world.ts";

beforeAll(async () => {
  await makeCommission(owner());
  await makeTariffs(owner());
  await makeRules(owner());
});

const system = { actor: systemActor("test") };
const refused = (code: string) => ({ ok: false, error: { code } });
const text = { ar: "العنوان", fr: "Adresse", en: "Address" };
const all = { complete: true, undamaged: true, asDescribed: true } as const;

/** A chamber, and a purchase of one piece each of makers of it, packed and waiting. */
async function makePurchase({ isOn = true, makers = 2, elsewhere = 0 } = {}) {
  const office = await makeOffice();
  const { chamberId, manager } = office;
  unwrap(await setHub({ actor: manager }, { chamberId, isOn, address: text, hours: text }));
  const artisans = [office.maker];
  while (artisans.length < makers) artisans.push(await makeReachable({ chamberId }));
  for (let n = 0; n < elsewhere; n += 1) artisans.push((await makeOffice()).maker);
  const lines: CheckoutLineInput[] = [];
  for (const { id, craftIds } of artisans) {
    const [craftId] = craftIds;
    if (!craftId) throw new Error("a maker has a craft");
    const piece = await makePiece(owner(), { artisanId: id, craftId, availability: "stock", onHand: 3 });
    lines.push({
      sku: piece.sku,
      pieceId: piece.id,
      artisanId: id,
      quantity: 1,
      unitMinor: piece.priceMinor,
      title: words("Bowl"),
      weightGrams: 900,
      leadDays: 0,
    });
  }
  const paidAt = new Date();
  const steps = (["accepted", "packed"] as const).map((state) => ({ state, at: paidAt }));
  const checkoutId = await owner().transaction((tx) =>
    makePaidCheckout(tx, {
      key: newId("order"),
      email: "buyer@example.test",
      locale: "fr",
      address: { name: "Acheteuse", phone: "+212600000000", line1: "1, rue", city: "Rabat", country: "MA" },
      lines,
      parts: artisans.map(({ id }) => ({ artisanId: id, paidAt, steps })),
    }),
  );
  await owner().transaction((tx) => planHub(tx, checkoutId));
  const orders = await owner()
    .select()
    .from(artisanOrder)
    .where(eq(artisanOrder.checkoutId, checkoutId))
    .orderBy(artisanOrder.number);
  const actors = new Map<string, Actor>();
  for (const { id } of artisans)
    actors.set(id, actorOf(await makeUser(owner()), [{ role: "artisan", artisanId: id }]));
  return {
    ...office,
    checkoutId,
    orders,
    makerOf: (order: { artisanId: string }) => actors.get(order.artisanId) as Actor,
  };
}

const transferOf = async (checkoutId: Id<"checkout">) =>
  (await owner().select().from(hubTransfer).where(eq(hubTransfer.checkoutId, checkoutId)))[0];

describe("a chamber's hub", () => {
  it("packs together what two makers of the chamber sold in one purchase, when it is switched on", async () => {
    const cases = [
      [{ isOn: true, makers: 2 }, 2],
      [{ isOn: true, makers: 2, elsewhere: 1 }, 2],
      [{ isOn: true, makers: 1, elsewhere: 1 }, 0],
      [{ isOn: false, makers: 2 }, 0],
    ] as const;
    for (const [given, items] of cases) {
      const { orders } = await makePurchase(given);
      const rows = await owner()
        .select()
        .from(hubItem)
        .where(
          inArray(
            hubItem.orderId,
            orders.map(({ id }) => id),
          ),
        );
      expect(rows, JSON.stringify(given)).toHaveLength(items);
    }
  });

  it("collects, inspects, sends one parcel under one number, and loses sight of it when it has arrived", async () => {
    const { chamberId, registrar, checkoutId, orders, makerOf } = await makePurchase();
    const hubTransferId = (await transferOf(checkoutId))?.id as Id<"hubTransfer">;
    const desk = { actor: registrar };
    expect(unwrap(await listHubTransfers(desk, { chamberId }))).toHaveLength(1);
    for (const order of orders) {
      const maker = { actor: makerOf(order) };
      expect(await shipOrder(maker, { orderId: order.id, carrier: "amana" })).toEqual(
        refused("ORDER_WITH_HUB"),
      );
      unwrap(await handToHub(maker, { orderId: order.id }));
      expect(await handToHub(maker, { orderId: order.id })).toEqual(refused("HUB_NOT_EXPECTED"));
      expect(await inspectAtHub(desk, { orderId: order.id, ...all })).toEqual(refused("HUB_NOT_COLLECTED"));
      // As somebody types it from the box.
      const number = ` ${order.number.toLowerCase()} `;
      unwrap(await collectAtHub(desk, { chamberId, number }));
      expect(await collectAtHub(desk, { chamberId, number })).toEqual(refused("HUB_NOT_EXPECTED"));
    }
    expect(unwrap(await getHubTransfer(desk, { hubTransferId })).shipTo).toBeNull();
    const ship = { hubTransferId, carrier: "amana" as const, trackingNumber: "RR123456789MA" };
    for (const order of orders) {
      expect(await shipFromHub(desk, ship)).toEqual(refused("HUB_INCOMPLETE"));
      unwrap(await inspectAtHub(desk, { orderId: order.id, ...all }));
    }
    expect(unwrap(await getHubTransfer(desk, { hubTransferId })).shipTo?.city).toBe("Rabat");
    const sent = await Promise.all([shipFromHub(desk, ship), shipFromHub(desk, ship)]);
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    const boxes = await owner()
      .select()
      .from(parcel)
      .where(
        inArray(
          parcel.orderId,
          orders.map(({ id }) => id),
        ),
      );
    expect(
      boxes.every((box) => box.trackingNumber === "RR123456789MA" && box.hubTransferId === hubTransferId),
    ).toBe(true);
    const seen = unwrap(await getCheckoutOrders(system, { checkoutId })).orders;
    expect(seen.map(({ state, trackingNumber }) => [state, trackingNumber])).toEqual(
      orders.map(() => ["shipped", "RR123456789MA"]),
    );
    for (const { id } of orders) expect(await queued("mail.send", id)).toEqual(["order-shipped"]);
    const [first] = orders;
    if (!first) throw new Error("there are orders");
    const late = { orderId: first.id };
    expect(await confirmDelivery({ actor: makerOf(first) }, late)).toEqual(refused("ORDER_WITH_HUB"));
    unwrap(await deliverFromHub(desk, { hubTransferId }));
    for (const { id } of orders) unwrap(await noteDelivered(system, { orderId: id, at: new Date() }));
    expect((await transferOf(checkoutId))?.state).toBe("delivered");
    expect(unwrap(await listHubTransfers(desk, { chamberId }))).toEqual([]);
    expect(await getOfficeOrder(desk, late)).toEqual(refused("NOT_FOUND"));
  });

  it("sends a defect back to its maker with the reason, and takes it again", async () => {
    const { chamberId, registrar, orders, makerOf } = await makePurchase();
    const [order] = orders;
    if (!order) throw new Error("there are orders");
    const desk = { actor: registrar };
    unwrap(await collectAtHub(desk, { chamberId, number: order.number }));
    expect(await reportDefect(desk, { orderId: order.id, reason: " " })).toMatchObject(
      refused("INVALID_INPUT"),
    );
    const now = new Date("2026-06-01T10:00:00Z");
    unwrap(await reportDefect({ ...desk, now }, { orderId: order.id, reason: "Anse fêlée" }));
    expect(await queued("mail.send", `${order.id}.${now.getTime()}`)).toEqual(["hub-defect"]);
    unwrap(await handToHub({ actor: makerOf(order) }, { orderId: order.id }));
    unwrap(await collectAtHub(desk, { chamberId, number: order.number }));
    unwrap(await inspectAtHub(desk, { orderId: order.id, ...all }));
  });

  it("sends without what was cancelled meanwhile", async () => {
    const { chamberId, registrar, checkoutId, orders } = await makePurchase();
    const [kept, gone] = orders;
    if (!kept || !gone) throw new Error("there are two orders");
    const hubTransferId = (await transferOf(checkoutId))?.id as Id<"hubTransfer">;
    await owner().update(artisanOrder).set({ state: "cancelled" }).where(eq(artisanOrder.id, gone.id));
    const desk = { actor: registrar };
    unwrap(await collectAtHub(desk, { chamberId, number: kept.number }));
    unwrap(await inspectAtHub(desk, { orderId: kept.id, ...all }));
    unwrap(await shipFromHub(desk, { hubTransferId, carrier: "amana" }));
    const states = await owner()
      .select({ id: hubItem.orderId, state: hubItem.state })
      .from(hubItem)
      .where(eq(hubItem.hubTransferId, hubTransferId));
    expect(new Map(states.map(({ id, state }) => [id, state]))).toEqual(
      new Map([
        [kept.id, "shipped"],
        [gone.id, "dropped"],
      ]),
    );
  });

  it("is paid the delivery instead of the makers, once, and the books balance", async () => {
    const { chamberId, registrar, checkoutId, orders } = await makePurchase();
    const hubTransferId = (await transferOf(checkoutId))?.id as Id<"hubTransfer">;
    const desk = { actor: registrar };
    for (const { id, number } of orders) {
      unwrap(await collectAtHub(desk, { chamberId, number }));
      unwrap(await inspectAtHub(desk, { orderId: id, ...all }));
    }
    unwrap(await shipFromHub(desk, { hubTransferId, carrier: "amana" }));
    for (let n = 0; n < 2; n += 1) unwrap(await moveHubCosts(system, { hubTransferId }));
    const balance = async (account: string) => {
      const [row] = await owner()
        .select({ minor: sql<number>`coalesce(sum(${journalLine.amountMinor}), 0)`.mapWith(Number) })
        .from(journalLine)
        .where(eq(journalLine.account, account));
      return row?.minor;
    };
    const shipping = orders.reduce((sum, order) => sum + order.madShippingMinor, 0);
    expect(shipping).toBeGreaterThan(0);
    expect(await balance(`hub_payable:${chamberId}`)).toBe(-shipping);
    for (const order of orders) {
      expect(await balance(`shipping_payable:${order.artisanId}`)).toBe(0);
      const [due] = await owner().select().from(payable).where(eq(payable.orderId, order.id));
      const goods = order.madItemsMinor - order.commissionMinor - order.commissionVatMinor;
      expect(due?.amountMinor).toBe(goods);
      expect(await balance(`seller_payable:${order.artisanId}`)).toBe(-goods);
    }
    const moves = await owner().select().from(journal).where(eq(journal.kind, "hub_shipping"));
    expect(moves.filter(({ sourceId }) => orders.some(({ id }) => id === sourceId))).toHaveLength(2);
  });

  it("is nobody's business in another chamber", async () => {
    const { chamberId, checkoutId, orders, verifier, curator } = await makePurchase();
    const elsewhere = await makeOffice();
    const hubTransferId = (await transferOf(checkoutId))?.id as Id<"hubTransfer">;
    const [order] = orders;
    if (!order) throw new Error("there are orders");
    for (const actor of [elsewhere.registrar, elsewhere.manager, verifier, curator, elsewhere.himself]) {
      expect(await listHubTransfers({ actor }, { chamberId })).toEqual(refused("NOT_FOUND"));
      expect(await getHubTransfer({ actor }, { hubTransferId })).toEqual(refused("NOT_FOUND"));
      expect(await collectAtHub({ actor }, { chamberId, number: order.number })).toEqual(
        refused("NOT_FOUND"),
      );
      expect(await shipFromHub({ actor }, { hubTransferId, carrier: "amana" })).toEqual(refused("NOT_FOUND"));
    }
    const own = elsewhere.chamberId;
    const answer = await collectAtHub(
      { actor: elsewhere.registrar },
      { chamberId: own, number: order.number },
    );
    expect(answer).toEqual(refused("NOT_FOUND"));
  });
});
