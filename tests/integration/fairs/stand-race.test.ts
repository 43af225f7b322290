import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { artisanOrder } from "#db/schema/index.ts";
import { settle, startCheckout } from "#features/checkout/index.ts";
import { asSeen } from "#features/checkout/schema.ts";
import { sellAtFair } from "#features/fairs/index.ts";
import { money } from "#lib/money/money.ts";
import { makeOpenStand } from "#tests/factories/fairs.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import {
  address,
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

openShop();

const rounds = Number(process.env.SOAK_ROUNDS ?? 40);

/** The winner of one race of a stand against the shop over the only piece of its kind; in odd rounds the shop starts first. */
async function race(round: number, how: "cash" | "card") {
  const made = await makeStocked(1);
  const { artisanId, sku } = made;
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
  const inShop = () => startCheckout({ actor: buyer }, address);
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

test("a piece that the shop has sold is refused at the stand as sold, and one order stands", async () => {
  const { stand, shop, sku } = await race(1, "cash").then(async (first) => {
    if (first.shop.ok) return first;
    return race(1, "cash");
  });
  if (!shop.ok) {
    // The stand was faster twice: then the shop has its refusal, and the sale is the stand's.
    expect(stand.ok).toBe(true);
    return;
  }
  const checkoutId = shop.value.checkoutId as `chk_${string}`;
  const session = await sessionOf(checkoutId);
  await control("pay", { session, outcome: "paid" });
  await settle(session);
  expect(await stockOf(sku)).toEqual({ onHand: 0, held: 0 });
  const [{ n } = { n: 0 }] = await query<{ n: number }>(
    "select count(*)::int as n from order_line where sku = $1",
    [sku],
  );
  expect(n).toBe(1);
  expect(await db.select().from(artisanOrder).where(eq(artisanOrder.checkoutId, checkoutId))).toHaveLength(1);
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
