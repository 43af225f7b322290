import type { Id } from "#lib/ids/ids.ts";
import { type MadeArtisan, makeArtisan } from "#tests/factories/artisans.ts";
import { makeChamber, makeRegion } from "#tests/factories/chambers.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makeProvince } from "#tests/factories/provinces.ts";

/** The day on which these tests happen. */
export const today = "2026-11-25";
export const now = new Date("2026-11-25T10:00:00Z");

export const bodyWords = {
  name: { ar: "هيئة صناع الخزف", fr: "Corporation des potiers" },
  trade: { ar: "صناعة الخزف", fr: "Poterie" },
};

/** A chamber with a province, its registrar, and the context its registrar acts in. */
export async function makeOffice() {
  const regionCode = await makeRegion(owner());
  const chamber = await makeChamber(owner(), { regionCode });
  const provinceCode = await makeProvince(owner(), { chamberId: chamber.id, regionCode });
  const person = await makeUser(owner());
  const actor = actorOf(person, [{ role: "registrar", chamberId: chamber.id }], now);
  const makers: MadeArtisan[] = [];
  for (let n = 0; n < 3; n += 1) makers.push(await makeArtisan(owner(), { chamberId: chamber.id }));
  const maker = (n: number): Id<"artisan"> => {
    const made = makers[n];
    if (!made) throw new Error(`no maker ${n}`);
    return made.id;
  };
  return { chamberId: chamber.id, provinceCode, context: { actor, now }, person, maker };
}

/** The federation's context. */
export async function makeFederation() {
  return { actor: actorOf(await makeUser(owner()), [{ role: "federation" }], now), now };
}
