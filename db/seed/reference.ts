import { eq, isNull } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { chamber, chamberProvince, province, region } from "#db/schema/chambers.ts";
import { provinceSource, provinces, provincesRecordedOn } from "#db/seed/data/provinces.ts";
import { seedSearchTerms } from "#db/seed/search.ts";
import { makeRules } from "#tests/factories/rules.ts";

/**
 * What the product cannot work without: the dated rules, the words of search, and the provinces with the chamber of their region. Adds what is
 * missing and changes nothing, so it runs at every start and after every update.
 */
export async function seedReference(db: Database): Promise<void> {
  await makeRules(db);
  await seedSearchTerms(db);
  const seats = await db
    .select({ code: region.code, chamberId: chamber.id })
    .from(region)
    .innerJoin(chamber, eq(chamber.regionCode, region.code));
  const chamberOf = new Map(seats.map(({ code, chamberId }) => [code, chamberId]));
  const own = provinces.filter(({ regionCode }) => chamberOf.has(regionCode));
  if (own.length === 0) return;
  await db
    .insert(province)
    .values(
      own.map((row) => ({
        ...row,
        evidence: "unconfirmed" as const,
        source: provinceSource,
        recordedOn: provincesRecordedOn,
      })),
    )
    .onConflictDoNothing();
  const covered = new Set(
    (
      await db
        .select({ code: chamberProvince.provinceCode })
        .from(chamberProvince)
        .where(isNull(chamberProvince.until))
    ).map(({ code }) => code),
  );
  const missing = own.flatMap(({ code, regionCode }) => {
    const chamberId = chamberOf.get(regionCode);
    return chamberId && !covered.has(code) ? [{ chamberId, provinceCode: code }] : [];
  });
  if (missing.length > 0)
    await db
      .insert(chamberProvince)
      .values(missing.map((row) => ({ ...row, since: "2015-09-01", source: provinceSource })))
      .onConflictDoNothing();
}
