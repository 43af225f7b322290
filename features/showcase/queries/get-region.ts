import "server-only";
import { and, asc, count, desc, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedChamber, publishedCraft, publishedPiece } from "#db/schema/published.ts";
import { publishedProvince } from "#db/schema/published-bodies.ts";
import { publishedRegion } from "#db/schema/published-catalogue.ts";
import { currentSlugs, slugIn, slugsInAll } from "#db/slugs.ts";
import { type RegionPageDto, regionInput } from "#features/showcase/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

const readChambers = (db: Database, code: string) =>
  db
    .select({
      key: publishedChamber.key,
      name: publishedChamber.name,
      artisans: publishedChamber.artisans,
    })
    .from(publishedChamber)
    .where(eq(publishedChamber.regionCode, code))
    .orderBy(asc(publishedChamber.key));

/** Provinces that the region's chambers serve today. */
const readProvinces = (db: Database, code: string) =>
  db
    .select({ code: publishedProvince.code, name: publishedProvince.name })
    .from(publishedProvince)
    .innerJoin(publishedChamber, eq(publishedChamber.id, publishedProvince.chamberId))
    .where(eq(publishedChamber.regionCode, code))
    .orderBy(asc(publishedProvince.code));

async function readCraftsOf(db: Database, code: string, locale: Locale): Promise<RegionPageDto["crafts"]> {
  const rows = await db
    .select({
      id: publishedCraft.id,
      key: publishedCraft.key,
      name: publishedCraft.name,
      family: publishedCraft.family,
      pieces: count(),
    })
    .from(publishedPiece)
    .innerJoin(publishedCraft, eq(publishedCraft.id, publishedPiece.craftId))
    .where(and(eq(publishedPiece.regionCode, code), eq(publishedPiece.state, "published")))
    .groupBy(publishedCraft.id, publishedCraft.key, publishedCraft.name, publishedCraft.family)
    .orderBy(desc(count()), asc(publishedCraft.key));
  const slugs = await currentSlugs(
    db,
    "craft",
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, ...row }) => ({ ...row, slug: slugIn(slugs.get(id), locale, row.key) }));
}

/** A region's page. Null for a code that is none's. */
export const getRegion = definePublicQuery({
  name: "showcase.get-region",
  input: regionInput,
  handler: async ({ db, input: { code, locale } }): Promise<RegionPageDto | null> => {
    const [row] = await db.select().from(publishedRegion).where(eq(publishedRegion.code, code));
    if (!row) return null;
    const [slugs, chambers, provinces, crafts] = await Promise.all([
      currentSlugs(db, "region", [code]),
      readChambers(db, code),
      readProvinces(db, code),
      readCraftsOf(db, code, locale),
    ]);
    const pieces = crafts.reduce((sum, craft) => sum + craft.pieces, 0);
    return { ...row, slugs: slugsInAll(slugs.get(code), code), chambers, provinces, crafts, pieces };
  },
});
