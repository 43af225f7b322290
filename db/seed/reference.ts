import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { chamber, chamberProvince, province, region } from "#db/schema/chambers.ts";
import { craft, slug } from "#db/schema/crafts.ts";
import { craftFact } from "#db/schema/endangered.ts";
import { crafts } from "#db/seed/data/crafts.ts";
import { provinceSource, provinces, provincesRecordedOn } from "#db/seed/data/provinces.ts";
import { seedSearchTerms } from "#db/seed/search.ts";
import { seedTaxonomy } from "#db/seed/taxonomy.ts";
import { slugOf } from "#lib/i18n/slug.ts";
import { slugRows } from "#tests/factories/crafts.ts";
import { makeRules } from "#tests/factories/rules.ts";

/**
 * What the product cannot work without: the dated rules, materials and techniques, the words of search, and the provinces with the chamber of their region. Adds what is
 * missing and changes nothing, so it runs at every start and after every update.
 */
export async function seedReference(db: Database): Promise<void> {
  await makeRules(db);
  await seedRegionAddresses(db);
  await seedFactWords(db);
  await seedTaxonomy(db);
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

/** An address for every region that has none. */
async function seedRegionAddresses(db: Database): Promise<void> {
  const regions = await db.select().from(region);
  const known = await db.select({ code: slug.targetId }).from(slug).where(eq(slug.kind, "region"));
  const addressed = new Set(known.map(({ code }) => code));
  const rows = regions.flatMap(({ code, name }) =>
    addressed.has(code) ? [] : slugRows("region", code, slugOf(name)),
  );
  if (rows.length > 0) await db.insert(slug).values(rows).onConflictDoNothing();
}

/** Facts recorded when only their code was kept get the words that go with it. */
async function seedFactWords(db: Database): Promise<void> {
  const wordless = await db
    .select({ craftId: craftFact.craftId, key: craft.key, kind: craftFact.kind, label: craftFact.label })
    .from(craftFact)
    .innerJoin(craft, eq(craft.id, craftFact.craftId))
    .where(isNull(craftFact.words));
  for (const { craftId, key, kind, label } of wordless) {
    const known = crafts
      .find((one) => one.key === key)
      ?.facts.find((fact) => fact.kind === kind && fact.code === label);
    if (!known) continue;
    const same = [eq(craftFact.craftId, craftId), eq(craftFact.kind, kind), eq(craftFact.label, label)];
    await db
      .update(craftFact)
      .set({ words: known.label })
      .where(and(...same));
  }
}
