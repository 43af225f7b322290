import "server-only";
import { eq } from "drizzle-orm";
import { promotion } from "#db/schema/promotions.ts";
import { standingOf } from "#features/promotions/domain/standing.ts";
import { mayGive } from "#features/promotions/policy.ts";
import { promotionInput } from "#features/promotions/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Ends a promotion before its day, for good. What was sold under it stays as it was sold. Refusals: PROMOTION_OVER when it has
 * ended already.
 */
export const endPromotion = defineCommand({
  name: "promotions.end",
  input: promotionInput,
  errors: ["PROMOTION_OVER"],
  load: async ({ tx, input }) => {
    const [row] = await tx.select().from(promotion).where(eq(promotion.id, input.promotionId)).for("update");
    return row ?? null;
  },
  policy: (actor, { resource }) => mayGive(actor, resource.chamberId),
  handler: async ({ tx, resource, now, fail }) => {
    const standing = standingOf(resource, dayInMorocco(now));
    if (standing === "over" || standing === "ended") fail("PROMOTION_OVER");
    await tx.update(promotion).set({ endedAt: now }).where(eq(promotion.id, resource.id));
  },
  audit: ({ input }) => ({ object: input.promotionId }),
});
