import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { piece, variant } from "#db/schema/catalogue.ts";
import { settle, startCheckout } from "#features/checkout/index.ts";
import { lockListing } from "#features/listing/commands/lock-listing.ts";
import { lockVariant } from "#features/listing/commands/lock-variant.ts";
import { setStock } from "#features/listing/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import {
  address,
  asSystem,
  checkoutOf,
  control,
  db,
  fill,
  makeStocked,
  openShop,
  query,
  start,
  stockOf,
  visitor,
} from "#tests/integration/checkout/world.ts";
import { waitingForLocks } from "#tests/integration/locks.ts";

openShop();

type Named = { pieceId: Id<"piece">; sku: string };

/** Begins a checkout while a change of the piece is under way, which commits after the checkout has begun to read. */
async function buyDuring(
  lock: (tx: Tx, named: Named) => Promise<unknown>,
  change: (tx: Tx, named: Named) => Promise<unknown>,
  country: "MA" | "FR" = "MA",
) {
  const made = await makeStocked(3);
  const named = { pieceId: made.id, sku: made.sku };
  const actor = visitor();
  await fill(actor, [named.sku]);
  const where = country === "FR" ? { country, postalCode: "69001" } : { country };
  const begun = await asSystem(async (tx) => {
    await lock(tx, named);
    const buying = startCheckout({ actor }, { ...address, ...where });
    await Promise.race([waitingForLocks(), buying]);
    await change(tx, named);
    return { buying };
  });
  return { result: await begun.buying, ...named };
}

const set = (values: Partial<typeof variant.$inferInsert>) => (tx: Tx, named: Named) =>
  tx.update(variant).set(values).where(eq(variant.sku, named.sku));
const pause = (tx: Tx, { pieceId }: Named) =>
  tx.update(piece).set({ state: "paused" }).where(eq(piece.id, pieceId));
const ofPiece = (tx: Tx, { pieceId }: Named) => lockListing(tx, pieceId);

describe("what commits while a checkout begins is not sold past", () => {
  test("a new price is the price of the checkout", async () => {
    const { result } = await buyDuring(lockVariant, set({ priceMinor: 900_00 }));
    if (!result.ok) throw new Error(result.error.code);
    const { itemsMinor } = await checkoutOf(result.value.checkoutId as Id<"checkout">);
    expect(itemsMinor).toBe(900_00);
  });

  test.each([
    ["an option that is taken out", "NOT_FOR_SALE", lockVariant, set({ withdrawnAt: new Date() }), "MA"],
    ["a piece that is paused or held", "NOT_FOR_SALE", ofPiece, pause, "MA"],
    ["a new restriction", "NOT_SHIPPABLE", ofPiece, set({ restriction: "national_only" }), "FR"],
  ] as const)("%s is refused as %s", async (_, code, lock, change, country) => {
    const { result, sku } = await buyDuring(lock, change, country);
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(await stockOf(sku)).toEqual({ onHand: 3, held: 0 });
  });
});

test("a buyer and a maker who edits an option do not wait for each other in a circle", async () => {
  const made = await makeStocked(200);
  const maker = await actorOf(await makeUser(db), [{ role: "artisan", artisanId: made.artisanId }]);
  const buyers = Array.from({ length: 6 }, visitor);
  for (const actor of buyers) await fill(actor, [made.sku]);
  const results = await Promise.all([
    ...buyers.map((actor) => startCheckout({ actor }, address)),
    ...["90", "80", "70", "60"].map((units) =>
      setStock({ actor: maker }, { pieceId: made.id, sku: made.sku, units }),
    ),
  ]);
  expect(results.map((result) => result.ok)).toEqual(results.map(() => true));
});

test.each(["paused", "proposed", "revision_requested"])(
  "the only one of its kind that is paid while it is %s is sold, and its maker cannot bring it back",
  async (state) => {
    const made = await makeStocked(1);
    const { sessionId } = await start(visitor(), [made.sku]);
    await query("update piece set state = $2 where id = $1", [made.id, state]);
    await control("pay", { session: sessionId, outcome: "paid" });
    await settle(sessionId);
    expect(await query("select state, proposed_at from piece where id = $1", [made.id])).toEqual([
      { state: "sold", proposed_at: null },
    ]);
    expect(await query("select kind from piece_change where piece_id = $1", [made.id])).toEqual([
      { kind: "sold" },
    ]);
    const actor = await actorOf(await makeUser(db), [{ role: "artisan", artisanId: made.artisanId }]);
    expect(await setStock({ actor }, { pieceId: made.id, sku: made.sku, units: "1" })).toMatchObject({
      ok: false,
      error: { code: "PIECE_CLOSED" },
    });
    expect(await stockOf(made.sku)).toEqual({ onHand: 0, held: 0 });
  },
);
