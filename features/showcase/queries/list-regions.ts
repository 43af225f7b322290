import "server-only";
import { asc, count, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedChamber, publishedPiece } from "#db/schema/published.ts";
import { publishedRegion } from "#db/schema/published-catalogue.ts";
import { currentSlugs, slugIn } from "#db/slugs.ts";
import { localeInput, type RegionCardDto } from "#features/showcase/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** Every region in the order of the codes, with its address and what can be found there. */
export async function readRegions(db: Database, locale: Locale): Promise<RegionCardDto[]> {
  const [regions, artisans, pieces] = await Promise.all([
    db.select().from(publishedRegion).orderBy(asc(publishedRegion.code)),
    db
      .select({ code: publishedChamber.regionCode, n: sql<number>`sum(${publishedChamber.artisans})::int` })
      .from(publishedChamber)
      .groupBy(publishedChamber.regionCode),
    db
      .select({ code: publishedPiece.regionCode, n: count() })
      .from(publishedPiece)
      .where(eq(publishedPiece.state, "published"))
      .groupBy(publishedPiece.regionCode),
  ]);
  const slugs = await currentSlugs(
    db,
    "region",
    regions.map(({ code }) => code),
  );
  const of = (rows: readonly { code: string; n: number }[], code: string) =>
    rows.find((row) => row.code === code)?.n ?? 0;
  return regions.map(({ code, name }) => ({
    code,
    name,
    slug: slugIn(slugs.get(code), locale, code),
    artisans: of(artisans, code),
    pieces: of(pieces, code),
  }));
}

/** The regions for the map and the list beside it. */
export const listRegions = definePublicQuery({
  name: "showcase.regions",
  input: localeInput,
  handler: ({ db, input }): Promise<RegionCardDto[]> => readRegions(db, input.locale),
});
