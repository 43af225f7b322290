import { and, asc, eq, sql } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { parcel, parcelLine, payable, stock } from "#db/schema/index.ts";
import { artisanOrder, type OrderState, orderEvent, orderLine } from "#db/schema/orders.ts";
import {
  acceptOrder,
  confirmArrival,
  confirmDelivery,
  freePlaces,
  getArtisanOrder,
  getCheckoutOrders,
  noteDelivered,
  packOrder,
  receiveOrderPhoto,
  reportMissing,
  serveOrderPhoto,
  shipOrder,
  startWork,
} from "#features/orders/index.ts";
import { env } from "#lib/env.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, anonymous, systemActor } from "#lib/kernel/actor.ts";
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

const system = { actor: systemActor("test") };
const refused = (code: string) => ({ ok: false, error: { code } });
const rowOf = async (id: Id<"order">) =>
  (await owner().select().from(artisanOrder).where(eq(artisanOrder.id, id)))[0];
const stateOf = async (id: Id<"order">) => (await rowOf(id))?.state;
const boxesOf = (id: Id<"order">) =>
  owner().select().from(parcel).where(eq(parcel.orderId, id)).orderBy(asc(parcel.n));
const lineOf = async (id: Id<"order">) =>
  (await owner().select().from(orderLine).where(eq(orderLine.orderId, id)))[0]?.id as Id<"orderLine">;
const shelfOf = async (sku: string) =>
  (await owner().select().from(stock).where(eq(stock.sku, sku)))[0]?.onHand;
const buyerOf = (checkoutId: Id<"checkout">): Actor => ({ kind: "anonymous", orderAccess: checkoutId });
const jobs = async (name: string, orderId: string) => {
  const { rows } = (await owner().execute(sql`select count(*)::int as n from pgboss.job
    where name = ${name} and data->'payload'->>'orderId' = ${orderId}`)) as unknown as {
    rows: { n: number }[];
  };
  return rows[0]?.n;
};

describe("an order in several parcels", () => {
  it("is shipped when every unit has left, and delivered when every parcel has arrived", async () => {
    const { maker, himself } = await makeOffice();
    const order = await makeOrder(owner(), maker, { state: "accepted", quantity: 3 });
    const actor = himself;
    const lineId = await lineOf(order.id);
    const units = (quantity: number) => ({ units: [{ lineId, quantity }] });
    expect((await packOrder({ actor }, { orderId: order.id, n: 1, ...units(2), weightGrams: 1800 })).ok).toBe(
      true,
    );
    expect(await stateOf(order.id)).toBe("accepted");
    const [first] = await boxesOf(order.id);
    if (!first) throw new Error("a box was packed");
    const ship = { orderId: order.id, carrier: "amana" as const };
    unwrap(await shipOrder({ actor }, { ...ship, parcelId: first.id, trackingNumber: "RR000000001MA" }));
    expect(await stateOf(order.id)).toBe("accepted");
    expect((await packOrder({ actor }, { orderId: order.id })).ok).toBe(true);
    expect(await stateOf(order.id)).toBe("packed");
    unwrap(await shipOrder({ actor }, { ...ship, trackingNumber: "RR000000002MA" }));
    expect(await stateOf(order.id)).toBe("shipped");
    const boxes = await boxesOf(order.id);
    expect(boxes.map(({ n, state, trackingNumber }) => [n, state, trackingNumber])).toEqual([
      [1, "shipped", "RR000000001MA"],
      [2, "shipped", "RR000000002MA"],
    ]);
    // One mail a parcel, and none for the order as a whole.
    for (const { id } of boxes) expect(await queued("mail.send", id)).toEqual(["order-shipped"]);
    expect(await queued("mail.send", order.id)).toEqual([]);
    unwrap(await confirmDelivery({ actor }, { orderId: order.id, parcelId: first.id }));
    expect(await stateOf(order.id)).toBe("shipped");
    expect(await jobs("orders.note-delivered", order.id)).toBe(0);
    unwrap(await confirmDelivery({ actor }, { orderId: order.id }));
    expect(await stateOf(order.id)).toBe("delivered");
    expect(await jobs("orders.note-delivered", order.id)).toBe(1);
  });

  it("packs no unit twice: not by a second tap, nor more than there are, nor a foreign line", async () => {
    const { maker, himself } = await makeOffice();
    const order = await makeOrder(owner(), maker, { state: "accepted", quantity: 3 });
    const other = await makeOrder(owner(), maker, { state: "accepted" });
    const lineId = await lineOf(order.id);
    const pack = (over: object) => packOrder({ actor: himself }, { orderId: order.id, ...over });
    const one = { n: 1, units: [{ lineId, quantity: 1 }] };
    const answers = await Promise.all([pack(one), pack(one), pack(one)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await pack({ units: [{ lineId, quantity: 3 }] })).toEqual(refused("UNITS_NOT_LEFT"));
    const twice = [1, 1].map((quantity) => ({ lineId, quantity }));
    expect(await pack({ units: twice })).toEqual(refused("UNITS_NOT_LEFT"));
    const foreign = [{ lineId: await lineOf(other.id), quantity: 1 }];
    expect(await pack({ units: foreign })).toEqual(refused("UNITS_NOT_LEFT"));
    expect(await boxesOf(order.id)).toHaveLength(1);
  });

  it("sends what was not cancelled, and no more", async () => {
    const { maker, himself } = await makeOffice();
    const order = await makeOrder(owner(), maker, { state: "accepted", quantity: 3 });
    await owner().update(orderLine).set({ cancelledQuantity: 1 }).where(eq(orderLine.orderId, order.id));
    unwrap(await packOrder({ actor: himself }, { orderId: order.id }));
    unwrap(await shipOrder({ actor: himself }, { orderId: order.id, carrier: "amana" }));
    expect(await stateOf(order.id)).toBe("shipped");
    const [held] = await owner().select().from(parcelLine).where(eq(parcelLine.orderId, order.id));
    expect(held?.quantity).toBe(2);
  });

  it("goes on with the boxes there are when what lay in none was cancelled, before or after they left", async () => {
    const { maker, himself } = await makeOffice();
    const actor = himself;
    for (const hasLeft of [false, true]) {
      const order = await makeOrder(owner(), maker, { state: "accepted", quantity: 3 });
      const units = [{ lineId: await lineOf(order.id), quantity: 2 }];
      unwrap(await packOrder({ actor }, { orderId: order.id, units }));
      const [box] = await boxesOf(order.id);
      const ship = { orderId: order.id, parcelId: box?.id as Id<"parcel">, carrier: "amana" as const };
      if (hasLeft) unwrap(await shipOrder({ actor }, ship));
      await owner().update(orderLine).set({ cancelledQuantity: 1 }).where(eq(orderLine.orderId, order.id));
      unwrap(await packOrder({ actor }, { orderId: order.id }));
      expect(await stateOf(order.id)).toBe(hasLeft ? "shipped" : "packed");
      expect(await boxesOf(order.id)).toHaveLength(1);
    }
  });

  it("hands over no box of another order", async () => {
    const { maker, himself } = await makeOffice();
    const [mine, other] = [
      await makeOrder(owner(), maker, { state: "accepted" }),
      await makeOrder(owner(), maker, { state: "accepted" }),
    ];
    for (const { id } of [mine, other]) unwrap(await packOrder({ actor: himself }, { orderId: id }));
    const [box] = await boxesOf(other.id);
    const wrong = { orderId: mine.id, parcelId: box?.id as Id<"parcel">, carrier: "amana" as const };
    expect(await shipOrder({ actor: himself }, wrong)).toEqual(refused("ORDER_NOT_PACKED"));
    expect((await boxesOf(other.id))[0]?.state).toBe("packed");
  });
});

describe("the steps of an order", () => {
  it("begin alike for what is paid at the door and what is paid before", async () => {
    const { maker, himself } = await makeOffice();
    const order = await makeOrder(owner(), maker);
    await owner().execute(sql`alter table artisan_order disable trigger artisan_order_transition`);
    await owner()
      .update(artisanOrder)
      .set({ state: "confirmed", method: "cash_on_delivery" })
      .where(eq(artisanOrder.id, order.id));
    await owner().execute(sql`alter table artisan_order enable trigger artisan_order_transition`);
    expect((await acceptOrder({ actor: himself }, { orderId: order.id })).ok).toBe(true);
    expect(await acceptOrder({ actor: himself }, { orderId: order.id })).toEqual(
      refused("ORDER_NOT_WAITING"),
    );
    expect(await stateOf(order.id)).toBe("accepted");
  });

  it("say who took them, and when the making began, once", async () => {
    const { maker, himself } = await makeOffice();
    const order = await makeOrder(owner(), maker, { state: "accepted" });
    expect((await startWork({ actor: himself }, { orderId: order.id })).ok).toBe(true);
    expect(await startWork({ actor: himself }, { orderId: order.id })).toEqual(refused("WORK_STARTED"));
    const steps = await owner()
      .select({ step: orderEvent.step, by: orderEvent.by })
      .from(orderEvent)
      .where(and(eq(orderEvent.orderId, order.id), eq(orderEvent.step, "started")));
    expect(steps).toEqual([{ step: "started", by: "maker" }]);
    const paid = await makeOrder(owner(), maker);
    expect(await startWork({ actor: himself }, { orderId: paid.id })).toEqual(refused("ORDER_NOT_ACCEPTED"));
  });

  it("are another artisan's only", async () => {
    const [mine, theirs] = [await makeOffice(), await makeOffice()];
    const order = await makeOrder(owner(), mine.maker, { state: "accepted" });
    const actor = theirs.himself;
    for (const take of [startWork, packOrder, confirmDelivery])
      expect(await take({ actor }, { orderId: order.id })).toEqual(refused("NOT_FOUND"));
    expect(await getArtisanOrder({ actor }, { orderId: order.id })).toEqual(refused("NOT_FOUND"));
  });
});

describe("a place in the workshop", () => {
  it("comes back once when what was made to order has left; a piece from the shelf does not", async () => {
    const { maker, himself } = await makeOffice();
    for (const [availability, after] of [["made_to_order", 3] as const, ["stock", 1] as const]) {
      const order = await makeOrder(owner(), maker, { state: "packed", quantity: 2, availability });
      expect(await shelfOf(order.sku)).toBe(1);
      unwrap(await freePlaces(system, { orderId: order.id }));
      expect(await shelfOf(order.sku)).toBe(1);
      unwrap(await shipOrder({ actor: himself }, { orderId: order.id, carrier: "amana" }));
      expect(await jobs("orders.free-places", order.id)).toBe(1);
      await Promise.allSettled([1, 2, 3].map(() => freePlaces(system, { orderId: order.id })));
      expect(await shelfOf(order.sku)).toBe(after);
    }
  });
});

describe("an arrival", () => {
  it("starts the buyer's time to send it back, by country, and dates the maker's money", async () => {
    const { maker } = await makeOffice();
    const at = new Date("2026-06-10T12:00:00Z");
    for (const [country, days] of [
      ["MA", 7],
      ["FR", 14],
      ["US", 14],
    ] as const) {
      const order = await makeOrder(owner(), maker, { state: "delivered", country });
      for (let n = 0; n < 2; n += 1) unwrap(await noteDelivered(system, { orderId: order.id, at }));
      const until = new Date(at.getTime() + days * 86_400_000);
      expect((await rowOf(order.id))?.closesAt).toEqual(until);
      const [due] = await owner().select().from(payable).where(eq(payable.orderId, order.id));
      expect(due?.eligibleAt).toEqual(until);
    }
  });

  it("of what is paid at the door dates no money: the courier has it still", async () => {
    const { maker } = await makeOffice();
    const order = await makeOrder(owner(), maker, { state: "delivered" });
    await owner()
      .update(artisanOrder)
      .set({ method: "cash_on_delivery" })
      .where(eq(artisanOrder.id, order.id));
    await owner().update(payable).set({ eligibleAt: null }).where(eq(payable.orderId, order.id));
    unwrap(await noteDelivered(system, { orderId: order.id, at: new Date() }));
    const [due] = await owner().select().from(payable).where(eq(payable.orderId, order.id));
    expect(due?.eligibleAt).toBeNull();
    expect((await rowOf(order.id))?.closesAt).not.toBeNull();
  });

  it("is the buyer's to confirm or to deny, and nobody else's", async () => {
    const { maker, himself } = await makeOffice();
    const order = await makeOrder(owner(), maker, { state: "shipped" });
    const actor = buyerOf(order.checkoutId);
    for (const stranger of [anonymous, himself])
      for (const say of [confirmArrival, reportMissing])
        expect(await say({ actor: stranger }, { orderId: order.id })).toEqual(refused("NOT_FOUND"));
    for (let n = 0; n < 2; n += 1) unwrap(await reportMissing({ actor }, { orderId: order.id }));
    expect(await queued("mail.send", order.id)).toEqual(["order-missing"]);
    unwrap(await confirmArrival({ actor }, { orderId: order.id }));
    expect(await confirmArrival({ actor }, { orderId: order.id })).toEqual(refused("ORDER_NOT_SHIPPED"));
    const [seen] = unwrap(await getCheckoutOrders({ actor }, { checkoutId: order.checkoutId })).orders;
    expect(seen).toMatchObject({ state: "delivered" });
    expect(seen?.events.map(({ state, step, by }) => [state, step, by])).toContainEqual([
      "delivered",
      null,
      "buyer",
    ]);
  });
});

describe("a photograph of what leaves", () => {
  const send = async (actor: Actor, orderId: string, bytes: Uint8Array) => {
    const body = new FormData();
    body.set("file", new Blob([bytes as BlobPart]), "photo.jpg");
    const request = new Request(
      `${env().CANONICAL_ORIGIN}/api/orders/${orderId}/photos?lang=fr&desk=studio`,
      {
        method: "POST",
        body,
        headers: { origin: env().CANONICAL_ORIGIN },
      },
    );
    return (await receiveOrderPhoto({ actor }, request, orderId)).headers.get("location");
  };
  const read = (actor: Actor, photoId: string, query = "") =>
    serveOrderPhoto({ actor }, new Request(`http://x.test/p?w=320${query}`), photoId);

  it("is cleaned and sealed, seen by the order's parties, and by nobody else", async () => {
    const { maker, himself, registrar } = await makeOffice();
    const elsewhere = await makeOffice();
    const order = await makeOrder(owner(), maker, { state: "accepted" });
    const red = { width: 600, height: 400, channels: 3 as const, background: "#a00" };
    const jpeg = await sharp({ create: red })
      .withExif({ IFD0: { Artist: "GPS" } })
      .jpeg()
      .toBuffer();
    expect(await send(himself, order.id, jpeg)).toContain("done=photo");
    expect(await send(elsewhere.himself, order.id, jpeg)).toContain("problem=NOT_FOUND");
    expect(await send(himself, order.id, new TextEncoder().encode("<svg/>"))).toContain("problem=PHOTO_TYPE");
    const [photo] = unwrap(await getArtisanOrder({ actor: himself }, { orderId: order.id })).photos;
    if (!photo) throw new Error("the photograph is there");
    const shown = await read(himself, photo.id);
    expect(shown.status).toBe(200);
    expect((await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).exif).toBeUndefined();
    expect((await read(buyerOf(order.checkoutId), photo.id)).status).toBe(200);
    for (const stranger of [anonymous, elsewhere.himself, elsewhere.registrar, registrar])
      expect((await read(stranger, photo.id)).status).toBe(404);
    expect((await read(anonymous, photo.id, `&order=${order.checkoutId}&key=wrong`)).status).toBe(404);
  });

  it("is taken before the parcel leaves only, and six times at most", async () => {
    const { maker, himself } = await makeOffice();
    const red = { width: 320, height: 320, channels: 3 as const, background: "#a00" };
    const jpeg = await sharp({ create: red }).jpeg().toBuffer();
    for (const state of ["paid", "shipped"] as OrderState[]) {
      const order = await makeOrder(owner(), maker, { state });
      expect(await send(himself, order.id, jpeg)).toContain("problem=ORDER_NOT_ACCEPTED");
    }
    const order = await makeOrder(owner(), maker, { state: "packed" });
    for (let n = 0; n < 6; n += 1) expect(await send(himself, order.id, jpeg)).toContain("done=photo");
    expect(await send(himself, order.id, jpeg)).toContain("problem=TOO_MANY_PHOTOS");
  });
});
