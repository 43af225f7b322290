import { describe, expect, test } from "vitest";
import { zoneDeliveries } from "#features/catalogue/domain/piece-delivery.ts";
import { getPiece } from "#features/catalogue/index.ts";
import { quoteBasket, settle } from "#features/checkout/index.ts";
import { endShippingProfile, keepShippingProfile, myShipping } from "#features/listing/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
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

const makerOf = async (artisanId: Id<"artisan">) =>
  actorOf(await makeUser(db), [{ role: "artisan", artisanId }]);
const quoteOf = async (sku: string) => {
  const actor = visitor();
  await fill(actor, [sku]);
  return unwrap(await quoteBasket({ actor }, { country: "MA", currency: "MAD" }));
};
const crate = { profileId: null, name: "Caisse", packingGrams: "9000", readyDays: "12" } as const;

describe("how a workshop packs a piece", () => {
  test("is weighed by the page, the basket and the order alike, and gives it its days", async () => {
    const bare = await makeStocked(3, { weightGrams: 900 });
    const maker = { actor: await makerOf(bare.artisanId) };
    const before = await quoteOf(bare.sku);
    const kept = unwrap(
      await keepShippingProfile(maker, { artisanId: bare.artisanId, ...crate, pieceIds: [bare.id] }),
    );
    const after = await quoteOf(bare.sku);
    expect(after?.shipping.minor).toBeGreaterThan(before?.shipping.minor ?? 0);
    // As a piece of the same weight without packing.
    const heavy = await quoteOf((await makeStocked(3, { weightGrams: 9_900 })).sku);
    expect(after?.shipping).toEqual(heavy?.shipping);
    const [daysBefore, daysAfter] = [before, after].map((quote) => quote?.services[0]?.parcels[0]?.days ?? 0);
    expect((daysAfter ?? 0) - (daysBefore ?? 0)).toBe(9);

    const shown = zoneDeliveries((await getPiece({ locale: "fr", id: bare.id }))?.offers ?? []);
    const national = shown.find(({ zone }) => zone === "national")?.delivery;
    expect(national?.prices[0]?.minor).toBe(after?.shipping.minor);
    expect(national?.latest).toBe(daysAfter);

    const { id, sessionId } = await start(visitor(), [bare.sku]);
    // What was bought before the packing changed keeps what it was weighed with.
    const change = { ...crate, profileId: kept.profileId, packingGrams: "100" };
    unwrap(await keepShippingProfile(maker, { artisanId: bare.artisanId, ...change, pieceIds: [bare.id] }));
    await control("pay", { session: sessionId, outcome: "paid" });
    await settle(sessionId);
    const [line] = await query<{ grams: number; packing: number }>(
      `select l.weight_grams as grams, l.packing_grams as packing from order_line l
        join artisan_order o on o.id = l.order_id where o.checkout_id = $1`,
      [id],
    );
    expect(line).toEqual({ grams: 900, packing: 9000 });
  });

  test("ends for all its pieces, and a piece is packed in one way", async () => {
    const bowl = await makeStocked(3, { weightGrams: 900 });
    const maker = { actor: await makerOf(bowl.artisanId) };
    const { artisanId } = bowl;
    const before = await quoteOf(bowl.sku);
    const keep = (name: string) =>
      keepShippingProfile(maker, { artisanId, ...crate, name, pieceIds: [bowl.id] });
    const first = unwrap(await keep("Caisse"));
    const second = unwrap(await keep("Carton"));
    const [mine] = unwrap(await myShipping(maker, {}));
    expect(mine?.profiles.map(({ name, pieceIds }) => [name, pieceIds])).toEqual([
      ["Caisse", []],
      ["Carton", [bowl.id]],
    ]);
    unwrap(await endShippingProfile(maker, { artisanId, profileId: second.profileId }));
    expect((await quoteOf(bowl.sku))?.total).toEqual(before?.total);
    const gone = await endShippingProfile(maker, { artisanId, profileId: second.profileId });
    expect(gone).toMatchObject({ ok: false, error: { code: "PROFILE_ENDED" } });
    expect(first.profileId).not.toBe(second.profileId);
  });

  test("is its own workshop's to say, by the command and by the table", async () => {
    const [bowl, other] = [await makeStocked(2), await makeStocked(2)];
    const maker = { actor: await makerOf(bowl.artisanId) };
    const keep = (artisanId: Id<"artisan">, pieceIds: Id<"piece">[]) =>
      keepShippingProfile(maker, { artisanId, ...crate, pieceIds });
    expect(await keep(other.artisanId, [])).toMatchObject({ ok: false, error: { code: "NOT_FOUND" } });
    expect(await keep(bowl.artisanId, [other.id])).toMatchObject({
      ok: false,
      error: { code: "PIECES_UNKNOWN" },
    });
    const { profileId } = unwrap(await keep(bowl.artisanId, [bowl.id]));
    await expect(
      query("update piece set shipping_profile_id = $1 where id = $2", [profileId, other.id]),
    ).rejects.toThrow(/piece_shipping_profile/);
  });
});
