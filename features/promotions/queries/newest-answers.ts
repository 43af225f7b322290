import "server-only";
import { desc, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { promotionAnswer } from "#db/schema/promotions.ts";
import type { Id } from "#lib/ids/ids.ts";

/** What each maker answered last, under `promotion artisan`. Who has not answered is absent. */
export async function newestAnswers(
  tx: Tx,
  promotionIds: readonly Id<"promotion">[],
): Promise<Map<string, boolean>> {
  if (promotionIds.length === 0) return new Map();
  const rows = await tx
    .selectDistinctOn([promotionAnswer.promotionId, promotionAnswer.artisanId])
    .from(promotionAnswer)
    .where(inArray(promotionAnswer.promotionId, [...promotionIds]))
    .orderBy(promotionAnswer.promotionId, promotionAnswer.artisanId, desc(promotionAnswer.n));
  return new Map(rows.map((row) => [`${row.promotionId} ${row.artisanId}`, row.agrees]));
}
