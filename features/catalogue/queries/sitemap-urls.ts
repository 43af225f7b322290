import "server-only";
import { asc, count, eq } from "drizzle-orm";
import { z } from "zod";
import { publishedArtisan, publishedPiece } from "#db/schema/published.ts";
import { currentSlugs, slugsInAll } from "#db/slugs.ts";
import { type SitemapCountsDto, type SitemapEntryDto, sitemapUrlsInput } from "#features/catalogue/schema.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** Addresses of one part of the sitemap, in the order of ids, so that parts stay the same while things are added. */
export const sitemapUrls = definePublicQuery({
  name: "catalogue.sitemap-urls",
  input: sitemapUrlsInput,
  handler: async ({ db, input }): Promise<SitemapEntryDto[]> => {
    const { kind, part, perPart } = input;
    const rows =
      kind === "piece"
        ? await db
            .select({ id: publishedPiece.id, changedAt: publishedPiece.publishedAt })
            .from(publishedPiece)
            .where(eq(publishedPiece.state, "published"))
            .orderBy(asc(publishedPiece.id))
            .limit(perPart)
            .offset(part * perPart)
        : await db
            .select({ id: publishedArtisan.id, changedAt: publishedArtisan.verifiedAt })
            .from(publishedArtisan)
            .orderBy(asc(publishedArtisan.id))
            .limit(perPart)
            .offset(part * perPart);
    const slugs = await currentSlugs(
      db,
      kind,
      rows.map((row) => row.id),
    );
    return rows.map((row) => ({
      slugs: slugsInAll(slugs.get(row.id), row.id),
      changedAt: row.changedAt?.toISOString() ?? null,
    }));
  },
});

/** How many things the sitemap has to hold. */
export const sitemapCounts = definePublicQuery({
  name: "catalogue.sitemap-counts",
  input: z.object({}),
  handler: async ({ db }): Promise<SitemapCountsDto> => {
    const [pieces, artisans] = await Promise.all([
      db.select({ n: count() }).from(publishedPiece).where(eq(publishedPiece.state, "published")),
      db.select({ n: count() }).from(publishedArtisan),
    ]);
    return { pieces: pieces[0]?.n ?? 0, artisans: artisans[0]?.n ?? 0 };
  },
});
