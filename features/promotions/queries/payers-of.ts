import "server-only";
import { inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { promotion } from "#db/schema/promotions.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Who pays for each promotion: a chamber's id, `programme`, or null where the makers bear it. As the product. */
export async function payersOf(
  tx: Tx,
  promotionIds: readonly Id<"promotion">[],
): Promise<Map<Id<"promotion">, string | null>> {
  if (promotionIds.length === 0) return new Map();
  const rows = await tx
    .select({ id: promotion.id, bearer: promotion.bearer, chamberId: promotion.chamberId })
    .from(promotion)
    .where(inArray(promotion.id, [...new Set(promotionIds)]));
  return new Map(
    rows.map(({ id, bearer, chamberId }) => [id, bearer === "artisan" ? null : (chamberId ?? "programme")]),
  );
}
