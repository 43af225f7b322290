import "server-only";
import { asc, desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { publishedCraft } from "#db/schema/published.ts";
import {
  publishedEquipmentCall,
  publishedEquipmentCriterion,
  publishedEquipmentFunds,
  publishedEquipmentItem,
  publishedEquipmentResult,
} from "#db/schema/published-equipment.ts";
import type { Criterion, Funds, Item } from "#features/equipment/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";
import { type Money, money } from "#lib/money/money.ts";

type Row = typeof publishedEquipmentCall.$inferSelect;
export type PublicCall = Pick<
  Row,
  | "id"
  | "slug"
  | "chamberKey"
  | "chamberName"
  | "bodyName"
  | "state"
  | "title"
  | "text"
  | "opensOn"
  | "closesOn"
  | "answerDays"
  | "cancelReason"
  | "isDemonstration"
> & { budget: Money; decidedAt: string | null };

/** What came of a call for a craft in the chamber's region; null is held back. */
export type CallResult = {
  craftId: Id<"craft">;
  craft: LocalizedText;
  requests: number | null;
  grants: number | null;
};

export type PublicCallPage = PublicCall & {
  items: Item[];
  funds: Funds[];
  criteria: Criterion[];
  results: CallResult[];
};

const shown = ({ publishedAt: _, chamberId: __, regionCode: ___, ...row }: Row): PublicCall => {
  const { budgetMinor, currency, decidedAt, ...rest } = row;
  return { ...rest, budget: money(budgetMinor, currency), decidedAt: decidedAt?.toISOString() ?? null };
};

/** The calls of all chambers, the newest first. */
export const listEquipment = definePublicQuery({
  name: "equipment.list",
  input: z.strictObject({}),
  handler: async ({ db }): Promise<PublicCall[]> =>
    (
      await db
        .select()
        .from(publishedEquipmentCall)
        .orderBy(desc(publishedEquipmentCall.opensOn), desc(publishedEquipmentCall.id))
        .limit(300)
    ).map(shown),
});

/** A call by its address, with its terms and, once it was decided, what came of it. Null for none. */
export const getEquipment = definePublicQuery({
  name: "equipment.get",
  input: z.strictObject({ slug: z.string().max(200) }),
  handler: async ({ db, input: { slug } }): Promise<PublicCallPage | null> => {
    const [row] = await db.select().from(publishedEquipmentCall).where(eq(publishedEquipmentCall.slug, slug));
    if (!row) return null;
    const items = await db
      .select()
      .from(publishedEquipmentItem)
      .where(eq(publishedEquipmentItem.callId, row.id))
      .orderBy(asc(publishedEquipmentItem.position));
    const funds = await db
      .select()
      .from(publishedEquipmentFunds)
      .where(eq(publishedEquipmentFunds.callId, row.id))
      .orderBy(asc(publishedEquipmentFunds.decidedOn), asc(publishedEquipmentFunds.id));
    const criteria = await db
      .select()
      .from(publishedEquipmentCriterion)
      .where(eq(publishedEquipmentCriterion.callId, row.id))
      .orderBy(asc(publishedEquipmentCriterion.position));
    const results = await db
      .select()
      .from(publishedEquipmentResult)
      .where(eq(publishedEquipmentResult.callId, row.id))
      .orderBy(asc(publishedEquipmentResult.craftId));
    const craftIds = [...items.flatMap((item) => item.craftIds), ...results.map(({ craftId }) => craftId)];
    const crafts = await db
      .select({ id: publishedCraft.id, name: publishedCraft.name })
      .from(publishedCraft)
      .where(inArray(publishedCraft.id, craftIds));
    const nameOf = (id: Id<"craft">) => crafts.find((craft) => craft.id === id)?.name ?? {};
    return {
      ...shown(row),
      items: items.map(({ id, kind, quantity, copayPercent, keepYears, ...item }) => ({
        ...{ id, kind, quantity, copayPercent, keepYears },
        value: money(item.valueMinor, item.currency),
        copay: money(item.copayMinor, item.currency),
        crafts: item.craftIds.map((craftId) => ({ id: craftId, name: nameOf(craftId) })),
      })),
      funds: funds.map(({ id, amountMinor, currency, source, decidedOn }) => ({
        ...{ id, source, decidedOn, amount: money(amountMinor, currency) },
      })),
      criteria: criteria.map(({ id, title, measure, weight }) => ({ id, title, measure, weight })),
      results: results.map(({ craftId, requestsCount, grantsCount }) => ({
        ...{ craftId, craft: nameOf(craftId), requests: requestsCount, grants: grantsCount },
      })),
    };
  },
});
