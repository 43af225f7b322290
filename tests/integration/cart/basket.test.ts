import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "#db/client.ts";
import { addLine, getCart, setQuantity, sweepCarts } from "#features/cart/index.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { type Actor, systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeUser } from "#tests/factories/people.ts";
import { makePiece } from "#tests/factories/pieces.ts";
import { query } from "#tests/integration/checkout/world.ts";

const owner = connect(process.env.DATABASE_URL ?? "", { max: 1 });
let userId: Id<"user">;
beforeAll(async () => {
  userId = (await makeUser(owner.db)).id;
});
afterAll(() => owner.end());

const browser = () => newId("cart");
const guest = (visitorHash: string): Actor => ({ kind: "anonymous", visitorHash });
const person = (visitorHash: string): Actor => ({
  ...{ kind: "person", userId, email: "one@example.test", grants: [], visitorHash },
});
const piece = (onHand: number) => makePiece(owner.db, { availability: "stock", onHand });
const add = async (actor: Actor, sku: string, quantity: number) =>
  unwrap(await addLine({ actor }, { sku, quantity }));

async function basketOf(actor: Actor): Promise<Record<string, number>> {
  const cart = unwrap(await getCart({ actor }, { locale: "fr" }));
  const lines = cart.groups.flatMap((group) => group.lines);
  return Object.fromEntries(lines.map((line) => [line.offer.sku, line.quantity]));
}

test("a visitor's basket joins the account's at sign-in, added up to what is free, once, on every device", async () => {
  const [plenty, few] = [await piece(15), await piece(3)];
  const [phone, laptop] = [browser(), browser()];
  await add(person(phone), plenty.sku, 8);
  await add(person(phone), few.sku, 2);
  await add(guest(laptop), plenty.sku, 4);
  await add(guest(laptop), few.sku, 2);
  const joined = { [plenty.sku]: 12, [few.sku]: 3 };
  // Seen at once, and joined for good with the next step, however many windows take it.
  expect(await basketOf(person(laptop))).toEqual(joined);
  await Promise.all(
    [1, 2, 3].map(() => setQuantity({ actor: person(laptop) }, { sku: few.sku, quantity: 3 })),
  );
  expect(await basketOf(person(laptop))).toEqual(joined);
  expect(await basketOf(person(phone))).toEqual(joined);
  expect(await basketOf(guest(laptop))).toEqual({});
  expect(await basketOf(guest(phone))).toEqual({});
});

test("a basket holds no more than twenty of a piece, whoever brings them", async () => {
  const many = await piece(90);
  const laptop = browser();
  await add(person(browser()), many.sku, 15);
  await add(guest(laptop), many.sku, 15);
  expect((await basketOf(person(laptop)))[many.sku]).toBe(20);
});

test("a basket waits thirty days from its last touch", async () => {
  const one = await piece(5);
  const visitorHash = browser();
  await add(guest(visitorHash), one.sku, 1);
  const sweep = (days: number) =>
    sweepCarts({ actor: systemActor("cart.sweep"), now: new Date(Date.now() + days * 86_400_000) }, {});
  await sweep(29);
  expect(await basketOf(guest(visitorHash))).toEqual({ [one.sku]: 1 });
  await sweep(31);
  expect(await basketOf(guest(visitorHash))).toEqual({});
  expect(await query("select 1 from cart where visitor_hash = $1", [visitorHash])).toEqual([]);
});

test("a piece that left the shop is named, so that its shopper knows what is gone", async () => {
  const gone = await piece(2);
  const visitorHash = browser();
  await add(guest(visitorHash), gone.sku, 1);
  await query("update piece set state = 'paused' where id = $1", [gone.id]);
  const cart = unwrap(await getCart({ actor: guest(visitorHash) }, { locale: "fr" }));
  expect(cart.vanished).toMatchObject([{ sku: gone.sku, title: expect.anything() }]);
});
