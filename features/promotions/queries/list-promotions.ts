import "server-only";
import { desc, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { collection } from "#db/schema/catalogue.ts";
import { craft } from "#db/schema/crafts.ts";
import { promotion } from "#db/schema/promotions.ts";
import { promotionScope } from "#db/schema/published-catalogue.ts";
import { standingOf } from "#features/promotions/domain/standing.ts";
import { mayGive } from "#features/promotions/policy.ts";
import { newestAnswers } from "#features/promotions/queries/newest-answers.ts";
import { termColumns, termsOf } from "#features/promotions/queries/promotion-columns.ts";
import { readScopes } from "#features/promotions/queries/read-scopes.ts";
import type { OfficePromotions } from "#features/promotions/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/**
 * A chamber's promotions, or the national programme's, the newest first, with what each has cost and how many makers agreed; and
 * what may be given one.
 */
export const listPromotions = defineQuery({
  name: "promotions.list",
  input: z.strictObject({
    chamberId: idSchema("chamber").nullable(),
    /** A part of the name of the makers to choose from. */
    maker: z.string().trim().max(80).default(""),
  }),
  handler: async ({ tx, input: { chamberId, maker }, now }): Promise<OfficePromotions> => {
    const rows = await tx
      .select(termColumns)
      .from(promotion)
      .leftJoin(collection, eq(collection.id, promotion.collectionId))
      .leftJoin(craft, eq(craft.id, promotion.craftId))
      .leftJoin(artisan, eq(artisan.id, promotion.artisanId))
      .where(chamberId ? eq(promotion.chamberId, chamberId) : isNull(promotion.chamberId))
      .orderBy(desc(promotion.createdAt), desc(promotion.id))
      .limit(200);
    const borne = rows.filter(({ row }) => row.bearer === "artisan").map(({ row }) => row.id);
    const [makers, answers] = [await makersOf(tx, borne), await newestAnswers(tx, borne)];
    const today = dayInMorocco(now);
    return {
      chamberId,
      ...(await readScopes(tx, chamberId, maker)),
      promotions: rows.map((read) => {
        const { row } = read;
        const asked = makers.get(row.id) ?? [];
        const agreed = asked.filter((artisanId) => answers.get(`${row.id} ${artisanId}`)).length;
        return {
          ...{ ...termsOf(read), id: row.id, bearer: row.bearer, code: row.code },
          ...{ budgetMinor: row.budgetMinor, spentMinor: row.spentMinor },
          ...{ maxUses: row.maxUses, used: row.used, perBuyer: row.perBuyer },
          ...{ startsOn: row.startsOn, endsOn: row.endsOn, standing: standingOf(row, today) },
          consents: row.bearer === "artisan" ? { agreed, asked: asked.length } : null,
        };
      }),
    };
  },
  policy: (actor, { input }) => mayGive(actor, input.chamberId),
});

async function makersOf(
  tx: Tx,
  ids: readonly Id<"promotion">[],
): Promise<Map<Id<"promotion">, Id<"artisan">[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectDistinct({ id: promotionScope.promotionId, artisanId: promotionScope.artisanId })
    .from(promotionScope)
    .where(inArray(promotionScope.promotionId, [...ids]));
  const grouped = Map.groupBy(rows, (row) => row.id);
  return new Map([...grouped].map(([id, own]) => [id, own.map((row) => row.artisanId)]));
}
