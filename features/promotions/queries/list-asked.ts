import "server-only";
import { and, asc, eq, gte, inArray, isNotNull, isNull, or } from "drizzle-orm";
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
import { artisanIdsOf, hasRole } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Promotions that the actor's workshops are asked to bear and that are not over, the first to begin first. */
export const listAsked = defineQuery({
  name: "promotions.list-asked",
  input: z.strictObject({}),
  policy: (actor) => (hasRole(actor, "artisan") ? "allow" : "hide"),
  handler: async ({ tx, actor, now }): Promise<AskedPromotion[]> => {
    const own = artisanIdsOf(actor);
    if (own.length === 0) return [];
    const today = dayInMorocco(now);
    const rows = await tx
      .select({ ...termColumns, artisanId: promotionScope.artisanId, piece: piece.title })
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
      .orderBy(asc(promotion.startsOn), asc(promotion.id), asc(piece.id));
    const answers = await newestAnswers(tx, [...new Set(rows.map(({ row }) => row.id))]);
    const asked = Map.groupBy(rows, ({ row, artisanId }) => `${row.id} ${artisanId}`);
    return [...asked].flatMap(([key, parts]) => {
      const [first] = parts;
      if (!first) return [];
      const { row, artisanId } = first;
      return {
        ...{ ...termsOf(first), id: row.id, artisanId },
        ...{ startsOn: row.startsOn, endsOn: row.endsOn, standing: standingOf(row, today) },
        pieces: parts.map((part) => part.piece),
        agrees: answers.get(key) ?? null,
      };
    });
  },
});
