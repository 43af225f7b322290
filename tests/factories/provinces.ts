import type { Database } from "#db/client.ts";
import { chamberProvince, province } from "#db/schema/chambers.ts";
import type { Id } from "#lib/ids/ids.ts";
import { words } from "#tests/factories/words.ts";

/** A province that a chamber covers. Returns its code. */
export async function makeProvince(
  db: Database,
  place: { chamberId: Id<"chamber">; regionCode: string },
  over: Partial<typeof province.$inferInsert> = {},
): Promise<string> {
  const code = over.code ?? `t-${place.chamberId.slice(-12)}`;
  await db.insert(province).values({
    kind: "province",
    name: words("Province"),
    evidence: "unconfirmed",
    source: "Test",
    recordedOn: "2026-01-01",
    ...over,
    code,
    regionCode: place.regionCode,
  });
  await db
    .insert(chamberProvince)
    .values({ chamberId: place.chamberId, provinceCode: code, since: "2020-01-01", source: "Test" });
  return code;
}
