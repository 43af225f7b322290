import "server-only";
import { and, eq } from "drizzle-orm";
import { promotion, promotionAnswer } from "#db/schema/promotions.ts";
import { promotionScope } from "#db/schema/published-catalogue.ts";
import { standingOf } from "#features/promotions/domain/standing.ts";
import { isOwnWord } from "#features/promotions/policy.ts";
import { answerPromotionInput } from "#features/promotions/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * A maker's word on a promotion they would bear: yes lowers the prices of their pieces it is about while it runs, no leaves
 * or puts them back. Each answer is kept; the newest holds. Refusals: PROMOTION_OVER.
 */
export const answerPromotion = defineCommand({
  name: "promotions.answer",
  input: answerPromotionInput,
  errors: ["PROMOTION_OVER"],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({
        id: promotion.id,
        startsOn: promotion.startsOn,
        endsOn: promotion.endsOn,
        endedAt: promotion.endedAt,
      })
      .from(promotion)
      .innerJoin(promotionScope, eq(promotionScope.promotionId, promotion.id))
      .where(
        and(
          eq(promotion.id, input.promotionId),
          eq(promotion.bearer, "artisan"),
          eq(promotionScope.artisanId, input.artisanId),
        ),
      )
      .limit(1);
    return row ?? null;
  },
  policy: (actor, { input }) => isOwnWord(actor, input.artisanId),
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    const standing = standingOf(resource, dayInMorocco(now));
    if (standing === "over" || standing === "ended") fail("PROMOTION_OVER");
    await tx.insert(promotionAnswer).values({
      promotionId: input.promotionId,
      artisanId: input.artisanId,
      agrees: input.agrees,
      userId: actor.kind === "person" ? actor.userId : null,
    });
  },
  audit: ({ input }) => ({
    object: input.promotionId,
    detail: { artisan: input.artisanId, agrees: String(input.agrees) },
  }),
});
