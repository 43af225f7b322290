import type { Database } from "#db/client.ts";
import { chamber, region } from "#db/schema/chambers.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { words } from "#tests/factories/words.ts";

export type RegionInput = Partial<typeof region.$inferInsert>;
export type ChamberInput = Partial<typeof chamber.$inferInsert>;

/** A region of its own. Returns its code. */
export async function makeRegion(db: Database, over: RegionInput = {}): Promise<string> {
  const code = over.code ?? `T-${newId("chamber")}`;
  await db.insert(region).values({ name: words("Region"), ...over, code });
  return code;
}

/** A chamber, in a region of its own unless one is given. */
export async function makeChamber(
  db: Database,
  over: ChamberInput = {},
): Promise<{ id: Id<"chamber">; key: string }> {
  const id = over.id ?? newId("chamber");
  const key = over.key ?? `chamber-${id.slice(-12)}`;
  const regionCode = over.regionCode ?? (await makeRegion(db));
  await db
    .insert(chamber)
    .values({ name: words("Chamber"), seatEvidence: "unconfirmed", ...over, id, key, regionCode });
  return { id, key };
}
