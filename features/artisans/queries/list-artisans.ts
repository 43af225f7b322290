import "server-only";
import { and, asc, count, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { publishedArtisan, publishedArtisanCraft, publishedChamber } from "#db/schema/published.ts";
import { currentSlugs, slugIn } from "#db/slugs.ts";
import { artisanCrafts } from "#features/artisans/queries/artisan-crafts.ts";
import { artisanWorks } from "#features/artisans/queries/artisan-works.ts";
import { type ArtisanKind, type ArtisanListDto, listArtisansInput } from "#features/artisans/schema.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** Verified makers, those with pieces to sell first; of one chamber, craft or region when it is named, and nobody for a chamber that is not there. */
export const listArtisans = definePublicQuery({
  name: "artisans.list-artisans",
  input: listArtisansInput,
  handler: async ({ db, input }): Promise<ArtisanListDto> => {
    const [chamber] = input.chamber
      ? await db.select().from(publishedChamber).where(eq(publishedChamber.key, input.chamber))
      : [];
    const conditions: SQL[] = [];
    if (input.chamber) conditions.push(chamber ? eq(publishedArtisan.chamberId, chamber.id) : sql`false`);
    if (input.craftId) {
      const registered = db
        .select({ id: publishedArtisanCraft.artisanId })
        .from(publishedArtisanCraft)
        .where(eq(publishedArtisanCraft.craftId, input.craftId));
      conditions.push(inArray(publishedArtisan.id, registered));
    }
    if (input.regionCode) {
      const seated = db
        .select({ id: publishedChamber.id })
        .from(publishedChamber)
        .where(eq(publishedChamber.regionCode, input.regionCode));
      conditions.push(inArray(publishedArtisan.chamberId, seated));
    }
    const where = and(...conditions);
    const [rows, totals] = await Promise.all([
      db
        .select({
          id: publishedArtisan.id,
          kind: publishedArtisan.kind,
          name: publishedArtisan.name,
          town: publishedArtisan.town,
          chamberName: publishedArtisan.chamberName,
          verifiedAt: publishedArtisan.verifiedAt,
          portraitKey: publishedArtisan.portraitKey,
          pieces: publishedArtisan.pieces,
        })
        .from(publishedArtisan)
        .where(where)
        .orderBy(desc(publishedArtisan.pieces), asc(publishedArtisan.id))
        .limit(input.perPage)
        .offset((input.page - 1) * input.perPage),
      db.select({ total: count() }).from(publishedArtisan).where(where),
    ]);
    const ids = rows.map((row) => row.id);
    const [slugs, crafts, works] = await Promise.all([
      currentSlugs(db, "artisan", ids),
      artisanCrafts(db, ids),
      artisanWorks(db, ids),
    ]);
    const total = totals[0]?.total ?? 0;
    return {
      artisans: rows.map((row) => ({
        ...row,
        kind: row.kind as ArtisanKind,
        slug: slugIn(slugs.get(row.id), input.locale, row.id),
        verifiedAt: row.verifiedAt?.toISOString() ?? null,
        crafts: crafts.get(row.id) ?? [],
        work: works.get(row.id) ?? null,
      })),
      total,
      page: input.page,
      pages: Math.max(1, Math.ceil(total / input.perPage)),
      chamber: chamber ? { key: chamber.key, name: chamber.name } : null,
    };
  },
});
