import "server-only";
import { desc, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { craft } from "#db/schema/index.ts";
import { publishedCraftGrade } from "#db/schema/published-register.ts";
import { type GiftOffer, offerIn } from "#features/checkout/domain/gift.ts";
import type { BasketLine } from "#features/checkout/domain/priced-basket.ts";
import { findRule } from "#features/rules/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Currency } from "#lib/money/money.ts";

const inDanger = ["endangered", "critically_endangered"];

/**
 * What the buyer of a basket may add for the transmission fund: for the crafts in it, those in danger first, then as they lie there. Null
 * where no rule says how much, or no piece is of a craft. `day`: an ISO date in Morocco.
 */
export async function readGiftOffer(
  tx: Tx,
  lines: readonly BasketLine[],
  { currency, day }: { currency: Currency; day: string },
): Promise<GiftOffer | null> {
  const ids = [...new Set(lines.flatMap(({ subject }) => subject.craftId ?? []))] as Id<"craft">[];
  const rule = ids.length > 0 ? await findRule(tx, "fund.gift", day) : null;
  if (!rule) return null;
  const names = await tx
    .select({ craftId: craft.id, name: craft.name })
    .from(craft)
    .where(inArray(craft.id, ids));
  const grades = await tx
    .select({ craftId: publishedCraftGrade.craftId, grade: publishedCraftGrade.grade })
    .from(publishedCraftGrade)
    .where(inArray(publishedCraftGrade.craftId, ids))
    .orderBy(desc(publishedCraftGrade.assessedOn), desc(publishedCraftGrade.id));
  const crafts = ids.flatMap((craftId) => {
    const name = names.find((one) => one.craftId === craftId)?.name;
    const grade = grades.find((one) => one.craftId === craftId)?.grade;
    return name ? [{ craftId, name, isEndangered: inDanger.includes(grade ?? "") }] : [];
  });
  const byDanger = [
    ...crafts.filter((one) => one.isEndangered),
    ...crafts.filter((one) => !one.isEndangered),
  ];
  return offerIn(currency, rule.value, byDanger);
}
