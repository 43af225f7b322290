import "server-only";
import { and, asc, count, eq, gt } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "#db/client.ts";
import {
  publishedArtisan,
  publishedCollection,
  publishedPiece,
  publishedSlug,
} from "#db/schema/published.ts";
import { publishedStory } from "#db/schema/published-showcase.ts";
import { currentSlugs, slugsInAll } from "#db/slugs.ts";
import { allPictures } from "#features/catalogue/queries/piece-images.ts";
import {
  type ImageDto,
  type SitemapCountsDto,
  type SitemapEntryDto,
  type SitemapInput,
  sitemapUrlsInput,
} from "#features/catalogue/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

type Row = { id: string; changedAt: Date | null };

// Pieces and makers are many: a part begins at an offset, and what follows is read on from the last id.
const readers: Record<SitemapInput["kind"], (db: Database, at: SitemapInput) => Promise<Row[]>> = {
  piece: (db, { after, offset, limit }) =>
    db
      .select({ id: publishedPiece.id, changedAt: publishedPiece.publishedAt })
      .from(publishedPiece)
      .where(
        and(
          eq(publishedPiece.state, "published"),
          after ? gt(publishedPiece.id, after as Id<"piece">) : undefined,
        ),
      )
      .orderBy(asc(publishedPiece.id))
      .limit(limit)
      .offset(after ? 0 : offset),
  artisan: (db, { after, offset, limit }) =>
    db
      .select({ id: publishedArtisan.id, changedAt: publishedArtisan.verifiedAt })
      .from(publishedArtisan)
      .where(after ? gt(publishedArtisan.id, after as Id<"artisan">) : undefined)
      .orderBy(asc(publishedArtisan.id))
      .limit(limit)
      .offset(after ? 0 : offset),
  craft: (db) => readNamed(db, "craft"),
  region: (db) => readNamed(db, "region"),
  collection: (db) =>
    db
      .select({ id: publishedCollection.id, changedAt: publishedCollection.publishedAt })
      .from(publishedCollection)
      .orderBy(asc(publishedCollection.id)),
  story: (db) =>
    db
      .select({ id: publishedStory.id, changedAt: publishedStory.publishedAt })
      .from(publishedStory)
      .orderBy(asc(publishedStory.id)),
};

/** Things of reference that have an address; nothing says when they last changed. */
async function readNamed(db: Database, kind: "craft" | "region"): Promise<Row[]> {
  const rows = await db
    .selectDistinct({ id: publishedSlug.targetId })
    .from(publishedSlug)
    .where(and(eq(publishedSlug.kind, kind), eq(publishedSlug.isCurrent, true)))
    .orderBy(asc(publishedSlug.targetId));
  return rows.map(({ id }) => ({ id, changedAt: null }));
}

const largest = ({ base, webp }: ImageDto) => (webp.length > 0 ? [`${base}-${webp.at(-1)}.webp`] : []);

/** Addresses for the sitemap, in the order of ids, so that parts stay the same while things are added. */
export const sitemapUrls = definePublicQuery({
  name: "catalogue.sitemap-urls",
  input: sitemapUrlsInput,
  handler: async ({ db, input }): Promise<SitemapEntryDto[]> => {
    const rows = await readers[input.kind](db, input);
    const ids = rows.map((row) => row.id);
    const [slugs, pictures] = await Promise.all([
      currentSlugs(db, input.kind, ids),
      input.kind === "piece" ? allPictures(db, ids as Id<"piece">[]) : new Map<string, ImageDto[]>(),
    ]);
    return rows.map(({ id, changedAt }) => ({
      id,
      slugs: slugsInAll(slugs.get(id), id),
      changedAt: changedAt?.toISOString() ?? null,
      images: (pictures.get(id) ?? []).flatMap(largest),
    }));
  },
});

/** How many of the things that are many the sitemap has to hold. */
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
