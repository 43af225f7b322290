import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { artisanOrder } from "#db/schema/index.ts";
import { settle, startCheckout } from "#features/checkout/index.ts";
import { asSeen } from "#features/checkout/schema.ts";
import { sellAtFair } from "#features/fairs/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { money } from "#lib/money/money.ts";
import { makeOpenStand } from "#tests/factories/fairs.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import {
  address,
  asSystem,
  control,
  db,
  fill,
  makeStocked,
  openShop,
  query,
  sessionOf,
  stockOf,
  visitor,
} from "#tests/integration/checkout/world.ts";
import { waitingForLocks } from "#tests/integration/locks.ts";
import { withPlanted } from "#tests/soak/model/planted.ts";

openShop();

const rounds = Number(process.env.SOAK_ROUNDS ?? 40);

/** A maker at their stand with the only piece of its kind, and a buyer who has it in the basket of the shop. */
async function both(how: "cash" | "card") {
  const { artisanId, sku } = await makeStocked(1);
  const maker = actorOf(await makeUser(db), [{ role: "artisan", artisanId }]);
  const { applicationId } = await makeOpenStand(db, artisanId);
  const buyer = visitor();
  await fill(buyer, [sku]);
  const atStand = () =>
    sellAtFair(
      { actor: maker },
      {
        ...{ applicationId, sku, how, formKey: randomUUID(), locale: "fr", email: "" },
        seen: asSeen(money(450_00, "MAD")),
      },
    );
  return { sku, atStand, inShop: () => startCheckout({ actor: buyer }, address) };
}

/** The winner of one race of a stand against the shop; in odd rounds the shop starts first. */
async function race(round: number, how: "cash" | "card") {
  const { sku, atStand, inShop } = await both(how);
  const [stand, shop] =
    round % 2 === 0
      ? await Promise.all([atStand(), inShop()])
      : await Promise.all([inShop(), atStand()]).then(([bought, sold]) => [sold, bought] as const);
  return { stand, shop, sku };
}

test("of a stand and the shop selling the same unique piece at once exactly one wins, and the other is told which way", async () => {
  const won = { stand: 0, shop: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const how = round % 4 < 2 ? "cash" : "card";
    const { stand, shop, sku } = await race(round, how);
    expect([stand.ok, shop.ok].filter(Boolean), `round ${round}`).toHaveLength(1);
    const shelf = await stockOf(sku);
    if (stand.ok) {
      won.stand += 1;
      // Cash is a sale at once; a card only promises the piece, as in the shop.
      expect(shelf).toEqual(how === "cash" ? { onHand: 0, held: 0 } : { onHand: 1, held: 1 });
      expect(shop).toMatchObject({
        ok: false,
        error: { code: expect.stringMatching(/^(OUT_OF_STOCK|NOT_FOR_SALE)$/) },
      });
    } else {
      won.shop += 1;
      expect(shelf).toEqual({ onHand: 1, held: 1 });
      expect(stand.error.code).toBe("STAND_PIECE_PROMISED");
    }
  }
  // Both ways really happen, or the race is none.
  expect(won.stand).toBeGreaterThan(0);
  expect(won.shop).toBeGreaterThan(0);
}, 60_000);

test("the race is seen to sell the only piece twice when the shelf no longer asks what is left", async () => {
  const fault = {
    ...{ breaks: "one of two", fault: "promises units that are not there", steps: [] },
    // Whatever was promised is put back at once: what `holdUnits` asks of the shelf is always so.
    where: [
      {
        ...{ table: "stock", event: "update" as const },
        body: "if new.held > old.held then new.on_hand := old.on_hand + 1; end if;",
      },
    ],
  };
  const both = await withPlanted(fault, async () => {
    const ended = [];
    for (const round of [0, 1]) ended.push(await race(round, "cash"));
    return ended.map(({ stand, shop }) => [stand.ok, shop.ok]);
  });
  expect(both).toEqual([
    [true, true],
    [true, true],
  ]);
});

/** The shop is first with a piece: its buyer is on the payment page. */
async function promised() {
  const { sku, atStand, inShop } = await both("cash");
  const bought = await inShop();
  if (!bought.ok) throw new Error(bought.error.code);
  const checkoutId = bought.value.checkoutId as Id<"checkout">;
  const session = await sessionOf(checkoutId);
  await control("pay", { session, outcome: "paid" });
  return { sku, atStand, checkoutId, settle: () => settle(session) };
}

async function expectOneOrder(sku: string, checkoutId: Id<"checkout">) {
  expect(await stockOf(sku)).toEqual({ onHand: 0, held: 0 });
  const [{ n } = { n: 0 }] = await query<{ n: number }>(
    "select count(*)::int as n from order_line where sku = $1",
    [sku],
  );
  expect(n).toBe(1);
  expect(await db.select().from(artisanOrder).where(eq(artisanOrder.checkoutId, checkoutId))).toHaveLength(1);
}

test("a piece that the shop has sold is refused at the stand as sold, and one that it has promised as promised", async () => {
  const { sku, atStand, checkoutId, settle: settled } = await promised();
  expect(await atStand()).toMatchObject({ ok: false, error: { code: "STAND_PIECE_PROMISED" } });
  await settled();
  expect(await atStand()).toMatchObject({ ok: false, error: { code: "STAND_PIECE_SOLD" } });
  await expectOneOrder(sku, checkoutId);
});

test("a stand that waits while the shop's payment takes the piece off the shelf is told that it is sold", async () => {
  const { sku, atStand, checkoutId, settle: settled } = await promised();
  const begun = await asSystem(async (tx) => {
    await tx.execute(sql`select 1 from stock where sku = ${sku} for update`);
    // Who waits for a row comes in the order of asking: first the payment, then the stand.
    const paying = settled();
    await waitingForLocks(1);
    const selling = atStand();
    await waitingForLocks(2);
    return { paying, selling };
  });
  await begun.paying;
  expect(await begun.selling).toMatchObject({ ok: false, error: { code: "STAND_PIECE_SOLD" } });
  await expectOneOrder(sku, checkoutId);
});

test("the same form sent twice at once is one sale", async () => {
  const made = await makeStocked(5);
  const maker = actorOf(await makeUser(db), [{ role: "artisan", artisanId: made.artisanId }]);
  const { applicationId } = await makeOpenStand(db, made.artisanId);
  const input = {
    ...{ applicationId, sku: made.sku, how: "cash" as const, formKey: randomUUID() },
    ...{ locale: "fr" as const, email: "", seen: "MAD 45000" },
  };
  const sales = await Promise.all([1, 2, 3].map(() => sellAtFair({ actor: maker }, input)));
  const ids = sales.map((sale) => (sale.ok ? sale.value.saleId : sale.error.code));
  expect(new Set(ids).size).toBe(1);
  expect(await stockOf(made.sku)).toEqual({ onHand: 4, held: 0 });
});
