import { expect, test } from "vitest";
import { variantPrice } from "#db/schema/prices.ts";
import { zoneDeliveries } from "#features/catalogue/domain/piece-delivery.ts";
import { getPiece, listPieces } from "#features/catalogue/index.ts";
import { quoteBasket, settle } from "#features/checkout/index.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { share } from "#lib/money/money.ts";
import { makeQuotes } from "#tests/factories/rates.ts";
import {
  control,
  db,
  fill,
  makeStocked,
  openShop,
  query,
  start,
  visitor,
} from "#tests/integration/checkout/world.ts";

openShop();

const locale = "en" as const;

async function pageOf(id: Parameters<typeof getPiece>[0]["id"]) {
  const piece = await getPiece({ locale, id });
  if (!piece) throw new Error("not published");
  return piece;
}

test("what the page says the artisan receives is what the books owe them for a sale, to the centime", async () => {
  // 8 % of these leave fractions of a centime, which go to one side.
  for (const priceMinor of [333_33, 1_999_99, 45_06]) {
    const piece = await makeStocked(3, { priceMinor });
    const { terms, offers } = await pageOf(piece.id);
    const shown = share(offers[0]?.price as never, terms.commission?.basisPoints ?? 0);
    const { id, sessionId } = await start(visitor(), [piece.sku]);
    await control("pay", { session: sessionId, outcome: "paid" });
    await settle(sessionId);
    const lines = await query<{ account: string; amount_minor: string }>(
      "select account, amount_minor from harness.journal_line where source_id = $1",
      [id],
    );
    const owed = (account: string) =>
      -Number(lines.find((line) => line.account.startsWith(account))?.amount_minor ?? 0);
    expect([owed("seller_payable"), owed("commission")]).toEqual([shown.rest.minor, shown.part.minor]);
  }
});

test("delivery on the page costs and lasts what the checkout quotes, in every zone", async () => {
  const ready = await makeStocked(3, { weightGrams: 4200 });
  const ordered = await makeStocked(3, { availability: "made_to_order", leadDays: 21, weightGrams: 65_000 });
  for (const made of [ready, ordered]) {
    const actor = visitor();
    await fill(actor, [made.sku]);
    const { offers } = await pageOf(made.id);
    for (const [country, zone] of [
      ["MA", "national"],
      ["FR", "europe"],
      ["US", "world"],
    ] as const) {
      const quote = unwrap(await quoteBasket({ actor }, { country, currency: "MAD" }));
      const shown = zoneDeliveries(offers).find((one) => one.zone === zone)?.delivery;
      expect(shown?.prices[0]?.minor).toBe(quote?.shipping.minor);
      expect(shown?.latest).toBe(quote?.services[0]?.parcels[0]?.days);
    }
  }
});

test("a piece that stays in the country shows no price for sending it abroad, and why", async () => {
  const piece = await makeStocked(2, { restriction: "export_permit" });
  const zones = zoneDeliveries((await pageOf(piece.id)).offers);
  expect(zones.map(({ zone, blocked, delivery }) => [zone, blocked, delivery !== null])).toEqual([
    ["national", null, true],
    ["europe", "export_permit", false],
    ["world", "export_permit", false],
  ]);
});

test("prices follow the quote in force, a maker's own price wins, and without either there are dirhams", async () => {
  const piece = await makeStocked(2, { priceMinor: 1_234_00 });
  const shownIn = async () =>
    (await pageOf(piece.id)).offers[0]?.prices.map((p) => [p.currency, p.minor, p.basis]);
  expect(await shownIn()).toEqual([["MAD", 1_234_00, "own"]]);
  await makeQuotes(db, dayInMorocco(now()));
  await db.insert(variantPrice).values({ sku: piece.sku, currency: "EUR", priceMinor: 119_00 });
  expect(await shownIn()).toEqual([
    ["MAD", 1_234_00, "own"],
    ["EUR", 119_00, "set"],
    ["USD", 124_00, "converted"],
    ["GBP", 99_00, "converted"],
  ]);
  const list = await listPieces({ locale, perPage: 96 });
  const card = list.pieces.find(({ id }) => id === piece.id);
  expect(card?.prices.map(({ currency, minor }) => [currency, minor])).toEqual([
    ["MAD", 1_234_00],
    ["EUR", 119_00],
    ["USD", 124_00],
    ["GBP", 99_00],
  ]);
});

test("a sold one-off keeps its page, says when it left and sells no more", async () => {
  const piece = await makeStocked(1);
  expect((await pageOf(piece.id)).soldAt).toBeNull();
  const { sessionId } = await start(visitor(), [piece.sku]);
  await control("pay", { session: sessionId, outcome: "paid" });
  await settle(sessionId);
  const page = await pageOf(piece.id);
  expect([page.state, page.offers[0]?.available]).toEqual(["sold", 0]);
  expect(dayInMorocco(new Date(page.soldAt ?? ""))).toBe(dayInMorocco(now()));
});
