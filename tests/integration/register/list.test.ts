import { describe, expect, it } from "vitest";
import { exportMakers, listMakers } from "#features/register/index.ts";
import { anonymous } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { owner } from "#tests/factories/owner.ts";
import { words } from "#tests/factories/words.ts";
import { cin, makeOffice, phone } from "#tests/integration/register/world.ts";

const refused = (code: string) => ({ ok: false, error: { code } });

async function makeRegister() {
  const office = await makeOffice({
    name: { ar: "فاطمة الزَّهراء العيّني", fr: "Fatima-Zahra El Ayyini" },
    town: { ar: "فاس", fr: "Fès" },
    registryNumber: "MA-03-000123",
    validUntil: "2031-01-01",
  });
  const { chamberId } = office;
  const add = (over: object) => makeArtisan(owner(), { chamberId, ...over });
  const suspended = await add({
    state: "suspended",
    name: { ar: "أحمد", fr: "Ahmed Émailleur" },
    town: { fr: "Sefrou" },
    registryNumber: "MA-03-000777",
    kind: "artisan_diploma",
  });
  const soon = await add({ name: words("Soon"), validUntil: "2026-12-20", registryNumber: "MA-03-000888" });
  return { ...office, suspended, soon };
}

describe("the register of a chamber", () => {
  it("finds a maker by name, town or number, in either script and without minding accents or vowel signs", async () => {
    const { chamberId, registrar, maker, suspended } = await makeRegister();
    const find = async (q: string) =>
      unwrap(await listMakers({ actor: registrar }, { chamberId, q })).makers.map(({ id }) => id);
    for (const q of ["fatima", "FATIMA ayyini", "فاطمه الزهراء", "fes", "Fès", "فاس", "000123"])
      expect(await find(q), q).toEqual([maker.id]);
    for (const q of ["emailleur", "احمد", "sefrou ahmed"]) expect(await find(q), q).toEqual([suspended.id]);
    for (const q of ["%", "_", "\\", "nobody", "fatima sefrou"]) expect(await find(q), q).toEqual([]);
  });

  it("is narrowed by standing, kind, craft and by what runs out soon", async () => {
    const { chamberId, registrar, maker, suspended, soon } = await makeRegister();
    const now = new Date("2026-11-24T09:00:00Z");
    const narrow = async (filter: object) =>
      unwrap(await listMakers({ actor: registrar, now }, { chamberId, ...filter })).makers.map(
        ({ id }) => id,
      );
    expect(await narrow({ standing: "suspended" })).toEqual([suspended.id]);
    expect(await narrow({ kind: "artisan_diploma" })).toEqual([suspended.id]);
    expect(await narrow({ craftId: maker.craftIds[0] })).toEqual([maker.id]);
    expect(await narrow({ expiringDays: 90 })).toEqual([soon.id]);
    expect(await narrow({})).toHaveLength(3);
  });

  it("tells a curator names and standings, and lets them search by nothing else", async () => {
    const { chamberId, curator } = await makeRegister();
    const list = unwrap(await listMakers({ actor: curator }, { chamberId }));
    expect(list.makers).toHaveLength(3);
    expect(list.makers.every(({ details }) => details === null)).toBe(true);
    expect(JSON.stringify(list)).not.toMatch(/MA-03|Sefrou|2031/);
    expect(unwrap(await listMakers({ actor: curator }, { chamberId, q: "000123" })).total).toBe(0);
    expect(unwrap(await listMakers({ actor: curator }, { chamberId, expiringDays: 30 })).total).toBe(3);
    expect(await exportMakers({ actor: curator }, { chamberId, locale: "fr" })).toEqual(refused("NOT_FOUND"));
  });

  it("is nobody's business outside of the chamber", async () => {
    const office = await makeRegister();
    const elsewhere = await makeOffice();
    const { chamberId } = office;
    for (const actor of [elsewhere.registrar, elsewhere.manager, office.himself, anonymous]) {
      expect(await listMakers({ actor }, { chamberId })).toEqual(refused("NOT_FOUND"));
      expect(await exportMakers({ actor }, { chamberId, locale: "fr" })).toEqual(refused("NOT_FOUND"));
    }
  });

  it("is exported without anything by which a maker is reached or identified", async () => {
    const { chamberId, verifier, maker } = await makeRegister();
    const rows = unwrap(await exportMakers({ actor: verifier }, { chamberId, locale: "fr" }));
    expect(rows.map(({ registryNumber }) => registryNumber)).toEqual([
      "MA-03-000123",
      "MA-03-000777",
      "MA-03-000888",
    ]);
    for (const secret of [phone, cin, maker.email, "•••"]) expect(JSON.stringify(rows)).not.toContain(secret);
    const narrowed = await exportMakers(
      { actor: verifier },
      { chamberId, locale: "fr", standing: "suspended" },
    );
    expect(unwrap(narrowed)).toHaveLength(1);
  });

  it("comes in pages of fifty, by name", async () => {
    const { chamberId, registrar } = await makeOffice({ name: words("Zz last") });
    for (let n = 0; n < 51; n += 1)
      await makeArtisan(owner(), { chamberId, name: words(`A ${String(n).padStart(3, "0")}`), craftIds: [] });
    const first = unwrap(await listMakers({ actor: registrar }, { chamberId }));
    const second = unwrap(await listMakers({ actor: registrar }, { chamberId, page: 2 }));
    expect([first.total, first.pages, first.makers.length, second.makers.length]).toEqual([52, 2, 50, 2]);
    expect(second.makers.at(-1)?.name.en).toBe("Zz last");
  });
});
