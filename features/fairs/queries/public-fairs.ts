import "server-only";
import { and, asc, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { publishedArtisan, publishedCollection } from "#db/schema/published.ts";
import {
  publishedFair,
  publishedFairCriterion,
  publishedFairDraw,
  publishedFairExhibitor,
  publishedFairPiece,
} from "#db/schema/published-fairs.ts";
import { currentSlugs, slugIn } from "#db/slugs.ts";
import { type PieceCardDto, pieceCards } from "#features/catalogue/index.ts";
import type { Criterion, Stand } from "#features/fairs/schema.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

export type PublicFair = Omit<typeof publishedFair.$inferSelect, "drawnAt"> & { drawnAt: string | null };

const asDto = (row: typeof publishedFair.$inferSelect): PublicFair => ({
  ...row,
  drawnAt: row.drawnAt?.toISOString() ?? null,
});

export type Exhibitor = {
  artisanId: Id<"artisan">;
  name: LocalizedText;
  town: LocalizedText;
  slug: string;
  stand: Stand;
  pieces: PieceCardDto[];
};

/** A collection that is tied to the fair and shown now. */
type FairCollection = { slug: string; title: LocalizedText };

export type FairPage = PublicFair & {
  criteria: Criterion[];
  exhibitors: Exhibitor[];
  collections: FairCollection[];
};

export type DrawRecord = PublicFair & {
  criteria: Criterion[];
  rows: { number: number; points: number; lot: string; rank: number }[];
};

/** The calendar of fairs, the newest first. */
export const listFairs = definePublicQuery({
  name: "fairs.list",
  input: z.strictObject({}),
  handler: async ({ db }): Promise<PublicFair[]> => {
    const rows = await db
      .select()
      .from(publishedFair)
      .orderBy(desc(publishedFair.startsOn), asc(publishedFair.id))
      .limit(200);
    return rows.map(asDto);
  },
});

const slug = z.string().regex(/^[a-z0-9-]{1,140}$/);

/** A fair by its address, with who shows what. Null for one that is not published. */
export const getFair = definePublicQuery({
  name: "fairs.get",
  input: z.strictObject({ slug, locale: z.enum(locales) }),
  handler: async ({ db, input }): Promise<FairPage | null> => {
    const [row] = await db.select().from(publishedFair).where(eq(publishedFair.slug, input.slug));
    if (!row) return null;
    const [criteria, stands, places, collections] = await Promise.all([
      db
        .select()
        .from(publishedFairCriterion)
        .where(eq(publishedFairCriterion.fairId, row.id))
        .orderBy(asc(publishedFairCriterion.position)),
      db
        .select({
          artisanId: publishedFairExhibitor.artisanId,
          number: publishedFairExhibitor.stand,
          widthCm: publishedFairExhibitor.widthCm,
          depthCm: publishedFairExhibitor.depthCm,
          name: publishedArtisan.name,
          town: publishedArtisan.town,
        })
        .from(publishedFairExhibitor)
        .innerJoin(publishedArtisan, eq(publishedArtisan.id, publishedFairExhibitor.artisanId))
        .where(eq(publishedFairExhibitor.fairId, row.id))
        .orderBy(asc(publishedFairExhibitor.position)),
      db
        .select()
        .from(publishedFairPiece)
        .where(eq(publishedFairPiece.fairId, row.id))
        .orderBy(asc(publishedFairPiece.position)),
      db
        .select({ id: publishedCollection.id, title: publishedCollection.title })
        .from(publishedCollection)
        .where(eq(publishedCollection.fairId, row.id))
        .orderBy(desc(publishedCollection.publishedAt), asc(publishedCollection.id)),
    ]);
    const makers = stands.map(({ artisanId }) => artisanId);
    const [slugs, shownAt, cards] = await Promise.all([
      currentSlugs(db, "artisan", makers),
      currentSlugs(
        db,
        "collection",
        collections.map(({ id }) => id),
      ),
      pieceCards(
        db,
        places.map(({ pieceId }) => pieceId),
        input.locale,
      ),
    ]);
    const makerOf = new Map(places.map(({ pieceId, artisanId }) => [pieceId as string, artisanId]));
    return {
      ...asDto(row),
      criteria: criteria.map(({ id, title, measure, weight }) => ({ id, title, measure, weight })),
      exhibitors: stands.map(({ artisanId, name, town, ...stand }) => ({
        ...{ artisanId, name, town, stand },
        slug: slugIn(slugs.get(artisanId), input.locale, artisanId),
        pieces: cards.filter(({ id }) => makerOf.get(id) === artisanId),
      })),
      collections: collections.map(({ id, title }) => ({
        ...{ title, slug: slugIn(shownAt.get(id), input.locale, id) },
      })),
    };
  },
});

/** How the stands were drawn, to be made again by anybody. Null before the draw. */
export const getDraw = definePublicQuery({
  name: "fairs.get-draw",
  input: z.strictObject({ slug }),
  handler: async ({ db, input }): Promise<DrawRecord | null> => {
    const [row] = await db
      .select()
      .from(publishedFair)
      .where(and(eq(publishedFair.slug, input.slug)));
    if (!row?.seed) return null;
    const criteria = await db
      .select()
      .from(publishedFairCriterion)
      .where(eq(publishedFairCriterion.fairId, row.id))
      .orderBy(asc(publishedFairCriterion.position));
    const rows = await db
      .select()
      .from(publishedFairDraw)
      .where(eq(publishedFairDraw.fairId, row.id))
      .orderBy(asc(publishedFairDraw.rank));
    return {
      ...asDto(row),
      criteria: criteria.map(({ id, title, measure, weight }) => ({ id, title, measure, weight })),
      rows: rows.map(({ number, points, lot, rank }) => ({ number, points, lot, rank })),
    };
  },
});
