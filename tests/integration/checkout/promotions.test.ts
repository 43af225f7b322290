import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { checkoutLine } from "#db/schema/index.ts";
import { addLine, getCart } from "#features/cart/index.ts";
import { settle } from "#features/checkout/index.ts";
import { answerPromotion, endPromotion, givePromotion, listAsked } from "#features/promotions/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makeCollection } from "#tests/factories/stories.ts";
import {
  checkoutOf,
  control,
  db,
  makeStocked,
  openBorders,
  openShop,
  query,
  start,
  visitor,
} from "#tests/integration/checkout/world.ts";
import { makerOf } from "#tests/integration/promotions/world.ts";

openShop();
openBorders();

const today = dayInMorocco(new Date());

/** A piece in a collection that its chamber gives a tenth off. */
async function promoted(bearer: "chamber" | "artisan", percent = 10) {
  const piece = await makeStocked(9, { priceMinor: 449_99 });
  const { chamberId } = await makerOf(piece.artisanId);
  const { id: collectionId } = await makeCollection(db, { chamberId, pieceIds: [piece.id] });
  const curator = actorOf(await makeUser(db), [{ role: "curator", chamberId }]);
  const given = await givePromotion(
    { actor: curator },
    { chamberId, kind: "percent", collectionId, percent, bearer, startsOn: today, endsOn: today },
  );
  const maker = actorOf(await makeUser(db), [{ role: "artisan", artisanId: piece.artisanId }]);
  return { piece, promotionId: unwrap(given).id, curator, maker, collectionId, chamberId };
}

const unitNow = async (sku: string) => {
  const actor = visitor();
  unwrap(await addLine({ actor }, { sku, quantity: 1 }));
  return unwrap(await getCart({ actor }, { locale: "fr" })).groups[0]?.lines[0]?.total.minor;
};

async function sold(sku: string, over: Parameters<typeof start>[2] = {}) {
  const { id, sessionId } = await start(visitor(), [sku], over);
  await control("pay", { session: sessionId, outcome: "paid" });
  await settle(sessionId);
  const [line] = await db.select().from(checkoutLine).where(eq(checkoutLine.checkoutId, id));
  const booked = await query<{ account: string; currency: string; amount_minor: string }>(
    "select account, currency, amount_minor from harness.journal_line where source_id = $1",
    [id],
  );
  const at = (account: string) =>
    booked
      .filter((row) => row.account.startsWith(account) && row.currency === "MAD")
      .reduce((sum, row) => sum + Number(row.amount_minor), 0);
  const balance = new Map<string, number>();
  for (const row of booked)
    balance.set(row.currency, (balance.get(row.currency) ?? 0) + Number(row.amount_minor));
  return { id, line, at, balance };
}

test("what the chamber bears is its cost in the ledger, and the maker stays whole, at home and abroad", async () => {
  const { piece, promotionId, chamberId } = await promoted("chamber");
  const home = await sold(piece.sku);
  expect(home.line).toMatchObject({
    ...{ listUnitMinor: 449_99, unitMinor: 404_99, madUnitMinor: 449_99, subsidyMinor: 45_00, promotionId },
  });
  expect([home.at("promotion_cost"), home.at(`promotion_owed:${chamberId}`)]).toEqual([0, 45_00]);
  expect(-home.at("seller_payable") - home.at("commission") - home.at("tax_payable")).toBe(449_99);
  expect(home.at("psp_clearing")).toBe((await checkoutOf(home.id)).totalMinor);
  expect([...home.balance]).toEqual([["MAD", 0]]);

  const abroad = await sold(piece.sku, { country: "FR", postalCode: "69001" });
  // 449.99 dirhams are 41 euros by the quote's rounding; a tenth off that is exact to the cent.
  expect(abroad.line).toMatchObject({ listUnitMinor: 41_00, unitMinor: 36_90, madUnitMinor: 449_99 });
  expect([abroad.at("promotion_cost"), abroad.at(`promotion_owed:${chamberId}`)]).toEqual([0, 45_00]);
  expect(Object.fromEntries(abroad.balance)).toEqual({ EUR: 0, MAD: 0 });
});

test("what artisans bear needs their consent, lowers what they are owed, and ends with their word", async () => {
  const { piece, promotionId, maker } = await promoted("artisan");
  expect(await unitNow(piece.sku)).toBe(449_99);
  expect(unwrap(await listAsked({ actor: maker }, {}))).toMatchObject([{ id: promotionId, agrees: null }]);
  const say = (agrees: boolean, actor: Actor = maker) =>
    answerPromotion({ actor }, { promotionId, artisanId: piece.artisanId as Id<"artisan">, agrees });
  const other = actorOf(await makeUser(db), [
    { role: "artisan", artisanId: (await makeStocked(1)).artisanId },
  ]);
  expect(await say(true, other)).toMatchObject({ ok: false, error: { code: "NOT_FOUND" } });
  unwrap(await say(true));
  const { line, at } = await sold(piece.sku);
  expect(line).toMatchObject({ unitMinor: 404_99, madUnitMinor: 404_99, subsidyMinor: 0, promotionId });
  expect([at("promotion_cost"), at("promotion_owed")]).toEqual([0, 0]);
  expect(-at("seller_payable") - at("commission") - at("tax_payable")).toBe(404_99);
  unwrap(await say(false));
  expect(await unitNow(piece.sku)).toBe(449_99);
});

test("of several promotions the largest alone is applied, and an ended one no more", async () => {
  const { piece, curator, collectionId, promotionId, chamberId } = await promoted("chamber", 20);
  const days = { startsOn: today, endsOn: today };
  const tenth = { chamberId, kind: "percent", collectionId, percent: 10, bearer: "chamber" } as const;
  unwrap(await givePromotion({ actor: curator }, { ...tenth, ...days }));
  expect(await unitNow(piece.sku)).toBe(359_99);
  unwrap(await endPromotion({ actor: curator }, { promotionId }));
  expect(await unitNow(piece.sku)).toBe(404_99);
  expect(await endPromotion({ actor: curator }, { promotionId })).toMatchObject({
    ok: false,
    error: { code: "PROMOTION_OVER" },
  });
  await expect(
    query("update promotion set basis_points = 9000 where id = $1", [promotionId]),
  ).rejects.toThrow(/only ever ended/);
});
