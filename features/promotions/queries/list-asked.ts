import "server-only";
import { and, asc, eq, gte, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { z } from "zod";
import { artisan } from "#db/schema/artisans.ts";
import { collection, piece } from "#db/schema/catalogue.ts";
import { craft } from "#db/schema/crafts.ts";
import { promotion } from "#db/schema/promotions.ts";
import { promotionScope } from "#db/schema/published-catalogue.ts";
import { standingOf } from "#features/promotions/domain/standing.ts";
import { newestAnswers } from "#features/promotions/queries/newest-answers.ts";
import { termColumns, termsOf } from "#features/promotions/queries/promotion-columns.ts";
import type { AskedPromotion } from "#features/promotions/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { artisanIdsOf, hasRole } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Pieces that are named of a promotion; of more only their number is told. */
const mostNamed = 50;

/** Promotions that the actor's workshops are asked to bear and that are not over, the first to begin first. */
export const listAsked = defineQuery({
  name: "promotions.list-asked",
  input: z.strictObject({}),
  policy: (actor) => (hasRole(actor, "artisan") ? "allow" : "hide"),
  handler: async ({ tx, actor, now }): Promise<AskedPromotion[]> => {
    const own = artisanIdsOf(actor);
    if (own.length === 0) return [];
    const today = dayInMorocco(now);
    // One row a promotion and workshop: pieces are counted, and the first of them named, where they stand.
    const rows = await tx
      .select({
        ...termColumns,
        artisanId: promotionScope.artisanId,
        count: sql<number>`count(*)::int`,
        pieces: sql<
          LocalizedText[]
        >`to_jsonb((array_agg(${piece.title} order by ${piece.id}))[1:${mostNamed}::int])`,
      })
      .from(promotion)
      .innerJoin(promotionScope, eq(promotionScope.promotionId, promotion.id))
      .innerJoin(piece, eq(piece.id, promotionScope.pieceId))
      .leftJoin(collection, eq(collection.id, promotion.collectionId))
      .leftJoin(craft, eq(craft.id, promotion.craftId))
      .leftJoin(artisan, eq(artisan.id, promotion.artisanId))
      .where(
        and(
          eq(promotion.bearer, "artisan"),
          isNull(promotion.endedAt),
          gte(promotion.endsOn, today),
          // A draft is nobody's business yet.
          or(isNull(promotion.collectionId), isNotNull(collection.publishedAt)),
          inArray(promotionScope.artisanId, own),
        ),
      )
      .groupBy(promotion.id, collection.id, craft.id, artisan.id, promotionScope.artisanId)
      .orderBy(asc(promotion.startsOn), asc(promotion.id));
    const answers = await newestAnswers(tx, [...new Set(rows.map(({ row }) => row.id))]);
    return rows.map((read) => {
      const { row, artisanId, count, pieces } = read;
      return {
        ...{ ...termsOf(read), id: row.id, artisanId, count, pieces },
        ...{ startsOn: row.startsOn, endsOn: row.endsOn, standing: standingOf(row, today) },
        agrees: answers.get(`${row.id} ${artisanId}`) ?? null,
      };
    });
  },
});
