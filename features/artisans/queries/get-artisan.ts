import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedArtisan, publishedBadge, publishedChamber } from "#db/schema/published.ts";
import { currentSlugs, slugIn, slugsInAll } from "#db/slugs.ts";
import { artisanCrafts } from "#features/artisans/queries/artisan-crafts.ts";
import { readCard, readRegisteredCrafts } from "#features/artisans/queries/artisan-proofs.ts";
import { artisanWorks } from "#features/artisans/queries/artisan-works.ts";
import {
  type ArtisanBadgeDto,
  type ArtisanDto,
  type ArtisanKind,
  getArtisanInput,
} from "#features/artisans/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

async function readBadges(db: Database, artisanId: Id<"artisan">): Promise<ArtisanBadgeDto[]> {
  const rows = await db
    .select({
      id: publishedBadge.id,
      claim: publishedBadge.claim,
      state: publishedBadge.state,
      chamberName: publishedBadge.chamberName,
      note: publishedBadge.publicNote,
      issuedAt: publishedBadge.issuedAt,
      expiresAt: publishedBadge.expiresAt,
      revokedAt: publishedBadge.revokedAt,
    })
    .from(publishedBadge)
    .where(eq(publishedBadge.artisanId, artisanId))
    .orderBy(asc(publishedBadge.issuedAt));
  return rows.map((row) => ({
    ...row,
    issuedAt: row.issuedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }));
}

/** A verified maker's page, by id. Null for one that applied or was suspended. */
export const getArtisan = definePublicQuery({
  name: "artisans.get-artisan",
  input: getArtisanInput,
  handler: async ({ db, input }): Promise<ArtisanDto | null> => {
    const [row] = await db
      .select({
        id: publishedArtisan.id,
        kind: publishedArtisan.kind,
        name: publishedArtisan.name,
        town: publishedArtisan.town,
        story: publishedArtisan.story,
        sinceYear: publishedArtisan.sinceYear,
        registryNumber: publishedArtisan.registryNumber,
        chamberName: publishedArtisan.chamberName,
        verifiedAt: publishedArtisan.verifiedAt,
        portraitKey: publishedArtisan.portraitKey,
        isDemonstration: publishedArtisan.isDemonstration,
        pieces: publishedArtisan.pieces,
        chamberKey: publishedChamber.key,
        regionCode: publishedChamber.regionCode,
        regionName: publishedChamber.regionName,
      })
      .from(publishedArtisan)
      .innerJoin(publishedChamber, eq(publishedChamber.id, publishedArtisan.chamberId))
      .where(eq(publishedArtisan.id, input.id));
    if (!row) return null;
    const { regionCode, regionName, ...maker } = row;
    const [slugs, regionSlugs, crafts, works, badges, registeredCrafts, card] = await Promise.all([
      currentSlugs(db, "artisan", [row.id]),
      currentSlugs(db, "region", [regionCode]),
      artisanCrafts(db, [row.id]),
      artisanWorks(db, [row.id]),
      readBadges(db, row.id),
      readRegisteredCrafts(db, row.id, input.locale),
      readCard(db, row.id),
    ]);
    return {
      ...maker,
      kind: row.kind as ArtisanKind,
      verifiedAt: row.verifiedAt?.toISOString() ?? null,
      slugs: slugsInAll(slugs.get(row.id), row.id),
      crafts: crafts.get(row.id) ?? [],
      work: works.get(row.id) ?? null,
      badges,
      region: {
        code: regionCode,
        slug: slugIn(regionSlugs.get(regionCode), input.locale, regionCode),
        name: regionName,
      },
      registeredCrafts,
      card,
    };
  },
});
