import { expect, test } from "vitest";
import {
  addMaterial,
  addPermit,
  addSupplier,
  checkLot,
  decideSupplier,
  getLot,
  getSupplier,
  handOut,
  listOwnLots,
  quarantineLot,
  receiveLot,
  recordRestriction,
} from "#features/materials/index.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeKind, makeLotRow } from "#tests/factories/materials.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { db, openShop, query } from "#tests/integration/checkout/world.ts";

openShop();

const three = (text: string) => ({ ar: text, fr: text, en: text });
const today = "2026-11-20";
const now = new Date(`${today}T12:00:00Z`);

async function makeOffice() {
  const maker = await makeArtisan(db);
  const { chamberId, id: artisanId } = maker;
  await makeKind(db, "thuya");
  const registrar = actorOf(await makeUser(db), [{ role: "registrar", chamberId }]);
  const context = { actor: registrar, now };
  const { supplierId } = unwrap(
    await addSupplier(context, { chamberId, name: "Bois Exemple", town: "Essaouira", contact: "" }),
  );
  const { materialId } = unwrap(
    await addMaterial(context, {
      ...{ chamberId, materialKey: "thuya", name: three("thuya"), specification: three("sec"), unit: "kg" },
      checks: three("sec\nsans fentes"),
    }),
  );
  const lot = (number: string) => ({
    ...{ materialId, supplierId, quantity: "12,5", number, origin: "Essaouira", certificate: "" },
    receivedOn: today,
  });
  return { chamberId, artisanId, registrar, context, supplierId, materialId, lot };
}

test("a lot is taken in from an approved supplier alone", async () => {
  const { context, supplierId, lot } = await makeOffice();
  const early = await receiveLot(context, lot("T-1"));
  expect(early).toMatchObject({
    ok: false,
    error: { code: "SUPPLIER_NOT_APPROVED", details: { field: "supplierId" } },
  });
  const decide = (state: "approved" | "suspended" | "ended") =>
    decideSupplier(context, { supplierId, state, decidedOn: today, reason: "Motif" });
  expect(await decide("suspended")).toMatchObject({ ok: false, error: { code: "STATE_NOT_ALLOWED" } });
  unwrap(await decide("approved"));
  unwrap(await receiveLot(context, lot("T-1")));
  expect(await receiveLot(context, lot("T-1"))).toMatchObject({ ok: false, error: { code: "LOT_KNOWN" } });
  unwrap(await decide("suspended"));
  expect(await receiveLot(context, lot("T-2"))).toMatchObject({ error: { code: "SUPPLIER_NOT_APPROVED" } });
  const seen = unwrap(await getSupplier(context, { supplierId }));
  expect(seen.decisions.map(({ state }) => state)).toEqual(["suspended", "approved"]);
  await expect(query("update supplier set state = 'proposed' where id = $1", [supplierId])).rejects.toThrow();
});

test("a restricted material needs a permit that held on the day the lot arrived", async () => {
  const { context, supplierId, materialId, lot } = await makeOffice();
  unwrap(await decideSupplier(context, { supplierId, state: "approved", decidedOn: today, reason: "Motif" }));
  const restrict = (isRestricted: "yes" | "no", since: string) =>
    recordRestriction(context, { materialId, isRestricted, since, source: "Texte d’exemple" });
  unwrap(await restrict("yes", "2026-01-01"));
  const permit = { supplierId, materialId, number: "P-1", issuer: "Exemple" };
  unwrap(await addPermit(context, { ...permit, validFrom: "2025-01-01", expiresOn: "2025-12-31" }));
  expect(await receiveLot(context, lot("R-1"))).toMatchObject({ error: { code: "PERMIT_MISSING" } });
  unwrap(
    await addPermit(context, { ...permit, number: "P-2", validFrom: "2026-01-01", expiresOn: "2026-12-31" }),
  );
  const { lotId } = unwrap(await receiveLot(context, lot("R-1")));
  expect(unwrap(await getLot(context, { lotId })).permit).toEqual({ number: "P-2", expiresOn: "2026-12-31" });
  // A later record of the same day ends the restriction; one of a day to come does not hold yet.
  unwrap(await restrict("no", "2026-01-01"));
  unwrap(await restrict("yes", "2027-01-01"));
  const free = unwrap(await receiveLot(context, lot("R-2")));
  expect(unwrap(await getLot(context, { lotId: free.lotId })).permit).toBeNull();
});

test("one bad check sets a lot apart, and nothing of it is handed out until it was found good", async () => {
  const { context, artisanId, supplierId, lot } = await makeOffice();
  unwrap(await decideSupplier(context, { supplierId, state: "approved", decidedOn: today, reason: "Motif" }));
  const { lotId } = unwrap(await receiveLot(context, lot("C-1")));
  const check = (...results: ["good" | "bad", string][]) =>
    checkLot(context, {
      lotId,
      results: results.map(([result, note], n) => ({ position: n + 1, result, note })),
    });
  const give = (quantity: string) => handOut(context, { lotId, artisanId, quantity });
  expect(await give("1")).toMatchObject({ error: { code: "LOT_NOT_CLEARED" } });
  expect(await check(["good", ""])).toMatchObject({ error: { code: "CHECKS_MISSING" } });
  expect(await check(["good", ""], ["bad", ""])).toMatchObject({ error: { code: "REASON_TOO_SHORT" } });
  expect(unwrap(await check(["good", ""], ["bad", "fendu"])).state).toBe("quarantined");
  expect(await give("1")).toMatchObject({ error: { code: "LOT_NOT_CLEARED" } });
  expect(unwrap(await check(["good", ""], ["good", ""])).state).toBe("cleared");
  expect(await give("12,501")).toMatchObject({ error: { code: "LOT_EXHAUSTED" } });
  unwrap(await give("12,5"));
  expect(await give("0,001")).toMatchObject({ error: { code: "SHARE_KNOWN" } });
  unwrap(await quarantineLot(context, { lotId, reason: "Odeur" }));
  const maker = actorOf(await makeUser(db), [{ role: "artisan", artisanId }]);
  const [own] = unwrap(await listOwnLots({ actor: maker }, { artisanId }));
  expect(own).toMatchObject({ quantityMilli: 12_500, state: "quarantined" });
});

test("of many hand-outs at the same moment no more leaves than the lot holds", async () => {
  const { chamberId, id } = await makeArtisan(db);
  const others = await Promise.all(Array.from({ length: 5 }, () => makeArtisan(db, { chamberId })));
  const actor = actorOf(await makeUser(db), [{ role: "registrar", chamberId }]);
  const lotId = await makeLotRow(db, { chamberId, quantityMilli: 10_000 });
  const given = await Promise.all(
    [id, ...others.map((one) => one.id)].map((artisanId) =>
      handOut({ actor }, { lotId, artisanId, quantity: "4" }),
    ),
  );
  expect(given.filter(({ ok }) => ok)).toHaveLength(2);
  const [row] = await query<{ milli: number }>(
    "select sum(quantity_milli)::int as milli from lot_share where lot_id = $1",
    [lotId],
  );
  expect(row?.milli).toBe(8000);
});
