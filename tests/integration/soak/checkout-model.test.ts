import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { checkout, hold, stock } from "#db/schema/index.ts";
import {
  asSystem,
  db,
  makeStocked,
  openShop,
  query,
  start,
  visitor,
} from "#tests/integration/checkout/world.ts";
import { runCheckoutModel } from "#tests/soak/model/checkout-model.ts";
import { brokenInvariants, noteStart } from "#tests/soak/model/invariants.ts";

openShop();

test("three rounds of eight buyers sell nothing twice and lose no payment", async () => {
  expect(await runCheckoutModel({ rounds: 3, buyers: 8, seed: 20261124 })).toEqual([]);
}, 120_000);

test("the invariants find the oversell of a reservation that reads first and writes later", async () => {
  const piece = await makeStocked(1);
  const others = await Promise.all(Array.from({ length: 6 }, () => makeStocked(1)));
  const started = await Promise.all(others.map((other) => start(visitor(), [other.sku])));
  await noteStart();
  expect(await brokenInvariants()).toEqual([]);
  // The planted bug: everybody reads the same free unit and writes what they computed from it.
  const takeNaively = async (id: (typeof started)[number]["id"]) => {
    const [seen] = await db.select().from(stock).where(eq(stock.sku, piece.sku));
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (!seen || seen.onHand - seen.held < 1) return;
    await asSystem(async (tx) => {
      await tx
        .update(stock)
        .set({ held: seen.held + 1 })
        .where(eq(stock.sku, piece.sku));
      await tx.insert(hold).values({ checkoutId: id, sku: piece.sku, quantity: 1 });
    });
  };
  await Promise.all(started.map(({ id }) => takeNaively(id)));
  expect(await brokenInvariants()).toContain("units held are exactly the active holds");
  await query("delete from hold where sku = $1", [piece.sku]);
});

test("the invariants find an order of a checkout that was not paid", async () => {
  const piece = await makeStocked(1);
  const { id } = await start(visitor(), [piece.sku]);
  await noteStart();
  await asSystem(async (tx) => {
    const [row] = await tx.select().from(checkout).where(eq(checkout.id, id));
    if (!row) throw new Error("no checkout");
    const { createOrders } = await import("#features/orders/index.ts");
    await createOrders(tx, id);
  });
  expect(await brokenInvariants()).toContain("only a paid checkout has orders");
});
