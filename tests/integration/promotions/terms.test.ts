import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { artisanOrder, checkoutParcel, orderLine } from "#db/schema/index.ts";
import { addLine, getCart, setCode } from "#features/cart/index.ts";
import { failCheckout, reserve, settle } from "#features/checkout/index.ts";
import { givePromotion, setFloor } from "#features/promotions/index.ts";
import { refundOrder } from "#features/refunds/index.ts";
import { type Actor, systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import {
  address,
  asSystem,
  checkoutOf,
  control,
  fill,
  openShop,
  start,
  visitor,
} from "#tests/integration/checkout/world.ts";
import { booked, promoted, promotionOf, today, usesOf } from "#tests/integration/promotions/world.ts";

openShop();

const lineIn = async (actor: Actor) =>
  unwrap(await getCart({ actor }, { locale: "fr", country: "MA" })).groups[0]?.lines[0];

async function paid(actor: Actor, skus: readonly string[], over: Parameters<typeof start>[2] = {}) {
  const { id, sessionId } = await start(actor, skus, over);
  await control("pay", { session: sessionId, outcome: "paid" });
  await settle(sessionId);
  const [order] = await asSystem((tx) =>
    tx.select().from(artisanOrder).where(eq(artisanOrder.checkoutId, id)),
  );
  if (!order) throw new Error("no order");
  return { id, order };
}

test("a code lowers the basket of whoever typed it, and nobody else's", async () => {
  const { piece } = await promoted({ code: "TEST-FES", percent: 20 });
  const [one, other] = [visitor(), visitor()];
  await fill(one, [piece.sku]);
  await fill(other, [piece.sku]);
  expect(await setCode({ actor: one }, { code: "nobody" })).toMatchObject({
    error: { code: "CODE_UNKNOWN" },
  });
  unwrap(await setCode({ actor: one }, { code: " test-fes " }));
  expect((await lineIn(one))?.total.minor).toBe(400_00);
  expect((await lineIn(other))?.total.minor).toBe(500_00);
  expect(unwrap(await getCart({ actor: one }, { locale: "fr" })).code).toEqual({
    text: "TEST-FES",
    isUsed: true,
  });
  unwrap(await setCode({ actor: one }, { code: "" }));
  expect((await lineIn(one))?.total.minor).toBe(500_00);
});

test("no promotion goes below what its maker wants, and only the maker says that", async () => {
  const { piece, maker, curator, promotionId } = await promoted({ kind: "amount", amount: "200" });
  const floor = { pieceId: piece.id, floor: "350" };
  expect(await setFloor({ actor: curator }, floor)).toMatchObject({ error: { code: "NOT_FOUND" } });
  unwrap(await setFloor({ actor: maker }, floor));
  const actor = visitor();
  unwrap(await addLine({ actor }, { sku: piece.sku, quantity: 2 }));
  expect(await lineIn(actor)).toMatchObject({ total: { minor: 700_00 }, reduction: { isCut: true } });
  unwrap(await reserve({ actor }, address));
  expect((await promotionOf(promotionId)).spentMinor).toBe(300_00);
});

test("one buyer gets what one buyer may have, whatever browser they come with", async () => {
  const { piece, promotionId } = await promoted({ perBuyer: 1 });
  const first = await start(visitor(), [piece.sku], { email: "one@example.test" });
  const totals = await Promise.all(
    ["one@example.test", "two@example.test"].map(
      async (email) => (await checkoutOf((await start(visitor(), [piece.sku], { email })).id)).itemsMinor,
    ),
  );
  expect(totals).toEqual([500_00, 450_00]);
  expect((await usesOf(promotionId)).map(({ checkoutId }) => checkoutId)).toContain(first.id);
});

test("a country's promotion is for that country, and of several the best for the buyer counts", async () => {
  const { piece, curator, chamberId, collectionId } = await promoted({ country: "FR", percent: 50 });
  const actor = visitor();
  await fill(actor, [piece.sku]);
  expect((await lineIn(actor))?.reduction).toBeNull();
  const give = { chamberId, collectionId, bearer: "chamber", startsOn: today, endsOn: today } as const;
  unwrap(await givePromotion({ actor: curator }, { ...give, kind: "percent", percent: 10 }));
  unwrap(await givePromotion({ actor: curator }, { ...give, kind: "amount", amount: "60" }));
  expect((await lineIn(actor))?.total.minor).toBe(440_00);
});

test("a delivery that is given costs its buyer nothing, its maker nothing, and whoever bears it exactly that", async () => {
  const { piece, promotionId, chamberId } = await promoted({ kind: "free_delivery", budget: "1000" });
  const { id, order } = await paid(visitor(), [piece.sku]);
  const [parcel] = await asSystem((tx) =>
    tx.select().from(checkoutParcel).where(eq(checkoutParcel.checkoutId, id)),
  );
  const cost = parcel?.madShippingMinor ?? 0;
  expect(cost).toBeGreaterThan(0);
  expect(parcel).toMatchObject({ shippingMinor: 0, subsidyMinor: cost, deliverySubsidyMinor: cost });
  expect(await booked(`promotion_owed:${chamberId}`, [id])).toBe(cost);
  expect(await booked("promotion_cost", [id])).toBe(0);
  expect((await promotionOf(promotionId)).spentMinor).toBe(cost);

  // All of it back: the chamber owes nothing more, and the budget is whole.
  const { refundId } = await asSystem((tx) =>
    refundOrder(tx, order.id, { shipping: true }, { reason: "cancelled" }),
  );
  expect(await booked(`promotion_owed:${chamberId}`, [id, refundId])).toBe(0);
  expect((await promotionOf(promotionId)).spentMinor).toBe(0);
});

test("what goes back to a buyer goes back to the promotion in proportion, to the centime", async () => {
  const { piece, promotionId, chamberId } = await promoted({ percent: 7, budget: "1000" }, 9, 333_33);
  const actor = visitor();
  unwrap(await addLine({ actor }, { sku: piece.sku, quantity: 2 }));
  const { id, order } = await paid(actor, [piece.sku]);
  const [line] = await asSystem((tx) => tx.select().from(orderLine).where(eq(orderLine.orderId, order.id)));
  const cost = line?.promotionCostMinor ?? 0;
  expect(cost).toBe(3 * 23_33);
  const back = (quantity: number) =>
    asSystem((tx) =>
      refundOrder(
        tx,
        order.id,
        { units: [{ orderLineId: line?.id as NonNullable<typeof line>["id"], quantity }] },
        { reason: "cancelled" },
      ),
    );
  const one = await back(1);
  expect((await promotionOf(promotionId)).spentMinor).toBe(2 * 23_33);
  const two = await back(2);
  expect(await promotionOf(promotionId)).toMatchObject({ spentMinor: 0, used: 1 });
  expect(await booked(`promotion_owed:${chamberId}`, [id, one.refundId, two.refundId])).toBe(0);
});

test("a purchase that ends gives everything back", async () => {
  const { piece, promotionId } = await promoted({ budget: "60" });
  const actor = visitor();
  await fill(actor, [piece.sku]);
  const { checkoutId } = unwrap(await reserve({ actor }, address));
  expect(await promotionOf(promotionId)).toMatchObject({ spentMinor: 50_00, used: 1 });
  unwrap(await failCheckout({ actor: systemActor("test") }, { checkoutId, reason: "given up" }));
  expect(await promotionOf(promotionId)).toMatchObject({ spentMinor: 0, used: 0 });
});
