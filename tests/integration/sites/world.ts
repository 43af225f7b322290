import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makeKiln, makeSite } from "#tests/factories/sites.ts";

export const db = owner();

export type Maker = { artisanId: Id<"artisan">; actor: Actor };

/** A chamber's site with a kiln, so many makers of the chamber, and its registrar. */
export async function makeSiteWithKiln(count: number, unit: Parameters<typeof makeKiln>[2] = {}) {
  const first = await makeArtisan(db);
  const { chamberId, craftIds } = first;
  const siteId = await makeSite(db, { chamberId });
  const unitId = await makeKiln(db, siteId, unit);
  const makers: Maker[] = [];
  for (let n = 0; n < count; n += 1) {
    const { id } = n === 0 ? first : await makeArtisan(db, { chamberId, craftIds });
    makers.push({ artisanId: id, actor: actorOf(await makeUser(db), [{ role: "artisan", artisanId: id }]) });
  }
  const registrar = actorOf(await makeUser(db), [{ role: "registrar", chamberId }]);
  return { chamberId, siteId, unitId, makers, registrar };
}

/** The first of the makers. */
export function firstOf(makers: readonly Maker[]): Maker {
  const [first] = makers;
  if (!first) throw new Error("nobody");
  return first;
}
