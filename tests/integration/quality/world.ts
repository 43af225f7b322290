import type { document } from "#db/schema/vault.ts";
import type { Id } from "#lib/ids/ids.ts";
import { newId } from "#lib/ids/ids.ts";
import type { Grant } from "#lib/kernel/actor.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeGrant, makeUser } from "#tests/factories/people.ts";
import { makeRules } from "#tests/factories/rules.ts";

/** A workshop of a chamber of its own, its maker, two officers who sign, and a registrar. */
export async function makeQualityWorld() {
  const db = owner();
  await makeRules(db);
  const chamber = await makeChamber(db);
  const maker = await makeArtisan(db, { chamberId: chamber.id, isDemonstration: true });
  const { id: artisanId } = maker;
  const [craftId] = maker.craftIds;
  if (!craftId) throw new Error("a maker has a craft");
  const person = async (grant: Grant) => {
    const one = await makeUser(db);
    await makeGrant(db, one, grant);
    return actorOf(one, [grant]);
  };
  const chamberId = chamber.id;
  return {
    ...{ chamberId, artisanId, craftId },
    first: await person({ role: "verifier", chamberId }),
    second: await person({ role: "manager", chamberId }),
    registrar: await person({ role: "registrar", chamberId }),
    maker: await person({ role: "artisan", artisanId }),
    federation: await person({ role: "federation" }),
    person,
  };
}

export type QualityWorld = Awaited<ReturnType<typeof makeQualityWorld>>;

/** A file as the private store hands it on. */
export const keptFile = (kind: "label_certificate" | "inspection") => {
  const id = newId("document");
  return {
    ...{ id, kind, storageKey: `vault/${id}`, sealedKey: "1.none.none", mediaType: "image/webp" as const },
    ...{ size: 1, width: 1, height: 1 },
  } satisfies Partial<typeof document.$inferInsert> & { id: Id<"document"> };
};
