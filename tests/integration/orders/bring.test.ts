import { asc, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { artisan, type Standing } from "#db/schema/artisans.ts";
import { artisanOrder, type OrderState, orderEvent, orderLine } from "#db/schema/orders.ts";
import { orderTransitions } from "#features/orders/domain/transitions.ts";
import { withChamber } from "#features/orders/domain/with-chamber.ts";
import {
  acceptOrder,
  confirmDelivery,
  getOfficeOrder,
  listOfficeOrders,
  packOrder,
  shipOrder,
} from "#features/orders/index.ts";
import { strikeOff, suspend } from "#features/register/index.ts";
import { standingEffects } from "#features/register/schema.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { type Actor, anonymous, settingsOf, systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeOrder } from "#tests/factories/orders.ts";
import { owner } from "#tests/factories/owner.ts";
import { makeCommission, makeTariffs } from "#tests/factories/rates.ts";
import { auditOf, makeOffice, queued } from "#tests/integration/register/world.ts";

beforeAll(async () => {
  await makeCommission(owner());
  await makeTariffs(owner());
});

const refused = (code: string) => ({ ok: false, error: { code } });
const longAgo = new Date(Date.now() - 40 * 86_400_000);

const rowOf = async (id: Id<"order">) =>
  (await owner().select().from(artisanOrder).where(eq(artisanOrder.id, id)))[0];
const eventsOf = async (id: Id<"order">) =>
  (
    await owner()
      .select({ state: orderEvent.state })
      .from(orderEvent)
      .where(eq(orderEvent.orderId, id))
      .orderBy(asc(orderEvent.at))
  ).map(({ state }) => state);

const road = (actor: Actor, orderId: Id<"order">) => [
  () => acceptOrder({ actor }, { orderId }),
  () => packOrder({ actor }, { orderId }),
  () => shipOrder({ actor }, { orderId, carrier: "amana", trackingNumber: "rr123456789ma" }),
  () => confirmDelivery({ actor }, { orderId }),
];

describe("a maker", () => {
  it("brings a paid order to its buyer step by step, each with its event and audit entry", async () => {
    const { maker, himself } = await makeOffice();
    const order = await makeOrder(owner(), maker);
    for (const step of road(himself, order.id)) expect((await step()).ok).toBe(true);
    expect(await eventsOf(order.id)).toEqual(["paid", "accepted", "packed", "shipped", "delivered"]);
    expect(await rowOf(order.id)).toMatchObject({
      state: "delivered",
      carrier: "amana",
      trackingNumber: "RR123456789MA",
      broughtBy: null,
    });
    expect((await auditOf(order.id)).map(({ action, detail }) => [action, detail])).toEqual([
      ["orders.accept", '{"by":"maker"}'],
      ["orders.pack", '{"by":"maker"}'],
      ["orders.ship", '{"by":"maker"}'],
      ["orders.confirm-delivery", '{"by":"maker"}'],
    ]);
  });

  it("sends the buyer a mail when the parcel leaves, and no other", async () => {
    const { maker, himself } = await makeOffice();
    const order = await makeOrder(owner(), maker);
    for (const step of road(himself, order.id)) await step();
    expect(await queued("mail.send", order.id)).toEqual(["order-shipped"]);
  });

  it("takes no step before the one it follows, nor one twice", async () => {
    const { maker, himself } = await makeOffice();
    const codes = ["ORDER_NOT_WAITING", "ORDER_NOT_ACCEPTED", "ORDER_NOT_PACKED", "ORDER_NOT_SHIPPED"];
    const states: OrderState[] = ["paid", "accepted", "packed", "shipped", "delivered"];
    for (const [n, state] of states.entries()) {
      const order = await makeOrder(owner(), maker, { state });
      for (const [m, step] of road(himself, order.id).entries()) {
        if (m === n) continue;
        expect(await step(), `${codes[m]} from ${state}`).toEqual(refused(codes[m] ?? ""));
        expect((await rowOf(order.id))?.state).toBe(state);
      }
    }
  });

  it("names the carrier: one that is known, or another by its name", async () => {
    const { maker, himself } = await makeOffice();
    const order = await makeOrder(owner(), maker, { state: "packed" });
    const ship = (over: object) =>
      shipOrder({ actor: himself }, { orderId: order.id, carrier: "other", ...over });
    expect(await ship({})).toMatchObject({ error: { details: { fields: { otherCarrier: "REQUIRED" } } } });
    expect(await ship({ otherCarrier: "Taxi", trackingNumber: "<b>" })).toMatchObject({
      error: { details: { fields: { trackingNumber: "TRACKING_INVALID" } } },
    });
    expect((await ship({ otherCarrier: "Grand taxi de Sefrou" })).ok).toBe(true);
    expect(await rowOf(order.id)).toMatchObject({ carrier: "Grand taxi de Sefrou", trackingNumber: null });
  });

  it("who is suspended still brings what was paid", async () => {
    const { maker, himself, manager } = await makeOffice();
    const order = await makeOrder(owner(), maker);
    unwrap(await suspend({ actor: manager }, { artisanId: maker.id, reason: "INQUIRY", note: "Note" }));
    for (const step of road(himself, order.id)) expect((await step()).ok).toBe(true);
  });

  it("who was struck off hands the order to the chamber", async () => {
    const { maker, himself, manager, registrar } = await makeOffice();
    const order = await makeOrder(owner(), maker);
    unwrap(await strikeOff({ actor: manager }, { artisanId: maker.id, reason: "OTHER", note: "Note" }));
    for (const step of road(himself, order.id)) expect(await step()).toEqual(refused("ORDER_WITH_CHAMBER"));
    for (const step of road(registrar, order.id)) expect((await step()).ok).toBe(true);
    expect(await eventsOf(order.id)).toEqual(["paid", "accepted", "packed", "shipped", "delivered"]);
    expect((await auditOf(order.id)).every(({ detail }) => detail === '{"by":"chamber"}')).toBe(true);
    expect(await queued("mail.send", order.id)).toEqual(["order-shipped"]);
  });
});

describe("a chamber", () => {
  it("sees no order that its maker has still time to bring", async () => {
    const { maker, chamberId, registrar, manager } = await makeOffice();
    const order = await makeOrder(owner(), maker);
    for (const actor of [registrar, manager]) {
      expect(unwrap(await listOfficeOrders({ actor }, { chamberId }))).toEqual([]);
      expect(await getOfficeOrder({ actor }, { orderId: order.id })).toEqual(refused("NOT_FOUND"));
      for (const step of road(actor, order.id)) expect(await step()).toEqual(refused("NOT_FOUND"));
    }
  });

  it("brings an order whose promised day has passed, keeps it to the end, and loses sight of it then", async () => {
    const { maker, chamberId, registrar, himself } = await makeOffice();
    const order = await makeOrder(owner(), maker, { paidAt: longAgo });
    const [row] = unwrap(await listOfficeOrders({ actor: registrar }, { chamberId }));
    expect(row).toMatchObject({ id: order.id, reason: "late", state: "paid" });
    expect(Object.keys(row ?? {})).not.toContain("shipTo");
    const steps = road(registrar, order.id);
    for (const step of steps.slice(0, 3)) expect((await step()).ok).toBe(true);
    const shown = unwrap(await getOfficeOrder({ actor: registrar }, { orderId: order.id }));
    expect(shown).toMatchObject({ reason: "taken_on", state: "shipped", shipTo: { city: "Rabat" } });
    expect(JSON.stringify(shown)).not.toMatch(/Minor|commission|receives/);
    expect((await steps[3]?.())?.ok).toBe(true);
    expect(await getOfficeOrder({ actor: registrar }, { orderId: order.id })).toEqual(refused("NOT_FOUND"));
    expect(unwrap(await listOfficeOrders({ actor: registrar }, { chamberId }))).toEqual([]);
    // The maker, whose order it stays, may still see it.
    expect((await confirmDelivery({ actor: himself }, { orderId: order.id })).ok).toBe(false);
  });

  it("sees no parcel that a silent maker sent after all", async () => {
    const { maker, registrar } = await makeOffice();
    const order = await makeOrder(owner(), maker, { state: "shipped", paidAt: longAgo });
    expect(await getOfficeOrder({ actor: registrar }, { orderId: order.id })).toEqual(refused("NOT_FOUND"));
  });

  it("lets only its registrars and managers near buyers' addresses, and no other chamber's", async () => {
    const office = await makeOffice({ state: "struck_off" });
    const elsewhere = await makeOffice();
    const order = await makeOrder(owner(), office.maker, { paidAt: longAgo });
    const { verifier, curator } = office;
    const national = { ...verifier, grants: [{ role: "federation" as const }] };
    for (const actor of [verifier, curator, elsewhere.registrar, elsewhere.manager, national, anonymous]) {
      expect(await getOfficeOrder({ actor }, { orderId: order.id })).toEqual(refused("NOT_FOUND"));
      expect(await listOfficeOrders({ actor }, { chamberId: office.chamberId })).toEqual(
        refused("NOT_FOUND"),
      );
      for (const step of road(actor, order.id)) expect(await step()).toEqual(refused("NOT_FOUND"));
      const rows = await withActorSettings<unknown[]>(database(), settingsOf(actor), async (tx) => [
        ...(await tx.select().from(artisanOrder)),
        ...(await tx.select().from(orderLine)),
        ...(await tx.select().from(orderEvent)),
      ]);
      expect(rows).toEqual([]);
    }
  });

  it("cannot change an order by hand, only by its steps", async () => {
    const { maker, registrar } = await makeOffice({ state: "struck_off" });
    const order = await makeOrder(owner(), maker);
    const byHand = withActorSettings(database(), settingsOf(registrar), (tx) =>
      tx.update(artisanOrder).set({ carrier: "X" }).where(eq(artisanOrder.id, order.id)),
    );
    await expect(byHand).rejects.toThrow();
    const skip = await withActorSettings(database(), settingsOf(registrar), (tx) =>
      tx.execute(sql`select bring_order(${order.id}, 'packed', 'shipped', 'x', null) as moved`),
    );
    expect((skip as unknown as { rows: unknown[] }).rows).toEqual([{ moved: false }]);
    expect((await rowOf(order.id))?.state).toBe("paid");
  });

  it("and its maker at once take a step once", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { maker, registrar, himself } = await makeOffice();
      const order = await makeOrder(owner(), maker, { paidAt: longAgo });
      const answers = await Promise.all(
        [registrar, himself, registrar, himself].map((actor) =>
          acceptOrder({ actor }, { orderId: order.id }),
        ),
      );
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
      expect(await eventsOf(order.id)).toEqual(["paid", "accepted"]);
    }
  });
});

describe("the rule of whose an order is to bring", () => {
  it("is the same in the database as in the code, for every state, standing and age", async () => {
    const { maker, chamberId, registrar } = await makeOffice();
    const now = new Date();
    const other = newId("chamber");
    for (const standing of Object.keys(standingEffects) as Standing[]) {
      await owner().execute(sql`alter table artisan disable trigger artisan_transition`);
      await owner().update(artisan).set({ state: standing }).where(eq(artisan.id, maker.id));
      await owner().execute(sql`alter table artisan enable trigger artisan_transition`);
      for (const state of Object.keys(orderTransitions) as OrderState[]) {
        for (const age of [1, 40]) {
          for (const broughtBy of [null, chamberId, other])
            for (const over of [
              null,
              { acceptBy: 1 },
              { acceptBy: -1 },
              { shipBy: 1 },
              { shipBy: -1 },
            ] as const) {
              const inDays = (n: number | undefined) => (n ? new Date(now.getTime() + n * 86_400_000) : null);
              const acceptBy = inDays(over && "acceptBy" in over ? over.acceptBy : undefined);
              const shipBy = inDays(over && "shipBy" in over ? over.shipBy : undefined);
              const createdAt = new Date(now.getTime() - age * 86_400_000);
              const { rows } = (await withActorSettings(database(), settingsOf(registrar), (tx) =>
                tx.execute(sql`select chamber_brings(${maker.id}, ${state}, ${createdAt.toISOString()}::timestamptz, 14,
                ${broughtBy}, ${acceptBy?.toISOString() ?? null}::timestamptz,
                ${shipBy?.toISOString() ?? null}::timestamptz) as brings`),
              )) as unknown as { rows: { brings: boolean }[] };
              const mine = withChamber(
                { state, standing, chamberId, broughtBy, createdAt, leadDays: 14, acceptBy, shipBy },
                now,
              );
              expect(
                rows[0]?.brings,
                `${standing} ${state} ${age} ${broughtBy} ${JSON.stringify(over)}`,
              ).toBe(mine !== null);
            }
        }
      }
    }
  }, 60_000);

  it("gives nothing to a job of the product by that road", async () => {
    const { maker } = await makeOffice({ state: "struck_off" });
    const order = await makeOrder(owner(), maker);
    expect(await acceptOrder({ actor: systemActor("test") }, { orderId: order.id })).toEqual(
      refused("NOT_FOUND"),
    );
  });
});
