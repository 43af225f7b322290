import { expect, test } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { connect } from "#db/client.ts";
import { urlOf } from "#db/roles.ts";
import { journal, journalLine } from "#db/schema/index.ts";
import { settle } from "#features/checkout/index.ts";
import { orderKey } from "#features/orders/domain/order-link.ts";
import {
  getArtisanOrder,
  getCheckoutOrders,
  listArtisanOrders,
  withOrderLink,
} from "#features/orders/index.ts";
import { env } from "#lib/env.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import {
  asSystem,
  control,
  db,
  makeStocked,
  openShop,
  query,
  start,
  visitor,
} from "#tests/integration/checkout/world.ts";

openShop();

async function paidByTwo() {
  const [bowl, ring] = [await makeStocked(3), await makeStocked(3)];
  const buyer = visitor();
  const { id, sessionId } = await start(buyer, [bowl.sku, ring.sku]);
  await control("pay", { session: sessionId, outcome: "paid" });
  await settle(sessionId);
  return { id, buyer, makers: [bowl.artisanId, ring.artisanId] as const };
}

async function artisanActor(artisanId: Id<"artisan">): Promise<Actor> {
  return actorOf(await makeUser(db), [{ role: "artisan", artisanId }]);
}

test("an artisan reads their own part and learns nothing of the other's", async () => {
  const { id, makers } = await paidByTwo();
  const rows = await query<{ id: Id<"order">; artisan_id: string }>(
    "select * from harness.orders where checkout_id = $1",
    [id],
  );
  const actor = await artisanActor(makers[0]);
  const list = await listArtisanOrders({ actor }, {});
  expect(list.ok && list.value.map((order) => order.artisanId)).toEqual([makers[0]]);
  const foreign = rows.find((row) => row.artisan_id === makers[1]);
  expect(await getArtisanOrder({ actor }, { orderId: foreign?.id as Id<"order"> })).toMatchObject({
    ok: false,
    error: { code: "NOT_FOUND" },
  });
  expect(await getCheckoutOrders({ actor }, { checkoutId: id })).toMatchObject({ ok: false });
});

test("an order opens for its browser and by its link's key, and for nobody else", async () => {
  const { id, buyer } = await paidByTwo();
  expect((await getCheckoutOrders({ actor: buyer }, { checkoutId: id })).ok).toBe(true);
  expect((await getCheckoutOrders({ actor: visitor() }, { checkoutId: id })).ok).toBe(false);
  const key = orderKey(id, env().AUTH_SECRET);
  expect((await getCheckoutOrders({ actor: withOrderLink(visitor(), id, key) }, { checkoutId: id })).ok).toBe(
    true,
  );
  const wrong = withOrderLink(
    visitor(),
    id,
    key.replace(/.$/, (last) => (last === "A" ? "B" : "A")),
  );
  expect((await getCheckoutOrders({ actor: wrong }, { checkoutId: id })).ok).toBe(false);
});

test("row-level security hides other people's checkouts from a query that forgot to ask whose they are", async () => {
  await paidByTwo();
  const app = connect(urlOf("app_rw"), { max: 1 });
  try {
    const seen = (actor: Parameters<typeof withActorSettings>[1]) =>
      withActorSettings(app.db, actor, async (tx) => (await tx.select().from(journalLine)).length);
    expect(await seen({ kind: "anonymous" })).toBe(0);
    expect(await seen({ kind: "system" })).toBeGreaterThan(0);
    // The setting ended with its transaction: the pool's next user starts as nobody.
    expect(await app.db.select().from(journalLine)).toHaveLength(0);
  } finally {
    await app.end();
  }
});

test("the database refuses a transition that is not listed", async () => {
  const { id } = await paidByTwo();
  await expect(query("update checkout set state = 'expired' where id = $1", [id])).rejects.toThrow(
    /not listed/,
  );
});

test("the database refuses an unbalanced journal at commit, and any change to a booked one", async () => {
  const unbalanced = asSystem(async (tx) => {
    const [row] = await tx
      .insert(journal)
      .values({ sourceType: "checkout", sourceId: "test", kind: "unbalanced" })
      .returning({ id: journal.id });
    if (!row) throw new Error("not written");
    await tx
      .insert(journalLine)
      .values({ journalId: row.id, account: "bank", currency: "MAD", amountMinor: 1 });
  });
  await expect(unbalanced).rejects.toThrow();
  expect(await query("select * from journal where kind = 'unbalanced'")).toHaveLength(0);
  await expect(query("update journal_line set amount_minor = amount_minor + 1")).rejects.toThrow(
    /append-only/,
  );
});
