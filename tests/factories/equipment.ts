import { eq } from "drizzle-orm";
import type { Database, Tx } from "#db/client.ts";
import {
  equipmentAward,
  equipmentCall,
  equipmentCriterion,
  equipmentFollowUp,
  equipmentFunds,
  equipmentItem,
  equipmentItemCraft,
  equipmentRequest,
} from "#db/schema/index.ts";
import { bookCopay } from "#features/equipment/commands/book-copay.ts";
import { type Id, newId } from "#lib/ids/ids.ts";

type CallRow = typeof equipmentCall.$inferInsert;
type ItemRow = typeof equipmentItem.$inferInsert;
type Three = { ar: string; fr: string; en: string };

const same = (text: string): Three => ({ ar: text, fr: text, en: text });

type Parts = {
  item?: Partial<ItemRow> & { craftIds?: readonly Id<"craft">[] };
  budgetMinor?: number;
  source?: string;
  criteria?: readonly { title: Three; measure: Three; weight: number }[];
  isDraft?: boolean;
};

/** A call with one item, funds and criteria: published, unless it is to be a draft. */
export async function makeEquipmentCall(
  db: Database | Tx,
  over: Partial<CallRow> & Pick<CallRow, "chamberId">,
  { item = {}, budgetMinor = 100_000_00, source = "Budget d’essai", criteria, isDraft = false }: Parts = {},
) {
  const callId = over.id ?? newId("equipmentCall");
  const { state = "published", publishedAt = new Date("2026-01-05T09:00:00Z"), ...row } = over;
  await db.insert(equipmentCall).values({
    ...{ slug: `appel-${callId.slice(-12)}`, title: same("Appel d’essai"), text: same("Texte") },
    ...{ opensOn: "2026-01-05", closesOn: "2026-01-20", answerDays: 10 },
    ...row,
    ...{ id: callId, state: "draft", publishedAt: null },
  });
  const itemId = item.id ?? newId("equipmentItem");
  const { craftIds = [], ...terms } = item;
  await db.insert(equipmentItem).values({
    ...{ position: 1, kind: same("Métier à tisser"), quantity: 3, valueMinor: 8_000_00, keepYears: 3 },
    ...terms,
    ...{ id: itemId, callId },
  });
  for (const craftId of craftIds) await db.insert(equipmentItemCraft).values({ itemId, craftId });
  const fundsId = newId("equipmentFunds");
  await db.insert(equipmentFunds).values({
    ...{ id: fundsId, callId, amountMinor: budgetMinor, source, decidedOn: "2026-01-02" },
    recordedAt: new Date("2026-01-02T09:00:00Z"),
  });
  const asked = (criteria ?? [{ title: same("Besoin"), measure: same("Mesure"), weight: 5 }]).map(
    (one, n) => ({
      ...{ ...one, id: newId("equipmentCriterion"), callId, position: n + 1 },
    }),
  );
  await db.insert(equipmentCriterion).values(asked);
  const move = (to: CallRow["state"], set: Partial<CallRow> = {}) =>
    db
      .update(equipmentCall)
      .set({ ...set, state: to })
      .where(eq(equipmentCall.id, callId));
  if (!isDraft) await move("published", { publishedAt });
  if (!isDraft && state !== "published") {
    await move("closed");
    await move("ranked", { rankedBy: row.rankedBy, rankedAt: row.rankedAt });
    await move("decided", { decidedBy: row.decidedBy, decidedAt: row.decidedAt });
    if (state === "done") await move("done");
  }
  const [criterion] = asked;
  return {
    callId,
    itemId,
    fundsId,
    criterionId: criterion?.id ?? newId("equipmentCriterion"),
    criteria: asked,
  };
}

/** A request that was sent. */
export async function makeEquipmentRequest(
  db: Database | Tx,
  over: Partial<typeof equipmentRequest.$inferInsert> &
    Pick<typeof equipmentRequest.$inferInsert, "callId" | "itemId" | "artisanId" | "craftId">,
): Promise<Id<"equipmentRequest">> {
  const id = over.id ?? newId("equipmentRequest");
  const words = { why: "Pour produire plus vite", present: "Un outil usé" };
  await db.insert(equipmentRequest).values({ state: "submitted", number: 1, ...words, ...over, id });
  return id;
}

type AwardRow = typeof equipmentAward.$inferInsert;

/** Something that was given, agreed unless its state says more, with a look at it that is asked for. */
export async function makeEquipmentAward(
  db: Database | Tx,
  {
    craftId: _,
    look = {},
    ...over
  }: Partial<AwardRow> &
    Pick<AwardRow, "requestId" | "callId" | "itemId" | "artisanId" | "chamberId"> & {
      craftId?: Id<"craft">;
      look?: Partial<typeof equipmentFollowUp.$inferInsert>;
    },
) {
  const awardId = over.id ?? newId("equipmentAward");
  const agreedAt = new Date("2026-02-01T09:00:00Z");
  await db.insert(equipmentAward).values({
    ...{ valueMinor: 8_000_00, copayMinor: 0, keepYears: 3, agreedAt, createdAt: agreedAt },
    ...over,
    id: awardId,
  });
  const { chamberId, copayMinor = 0, copayPaidOn } = over;
  const share = { id: awardId, chamberId, copayMinor, currency: "MAD" as const };
  await bookCopay(db as Tx, share, "due");
  if (copayPaidOn) await bookCopay(db as Tx, share, "paid");
  const followUpId = look.id ?? newId("equipmentFollowUp");
  await db.insert(equipmentFollowUp).values({
    ...{ state: "asked", dueOn: "2026-08-01", askedAt: new Date("2026-08-01T09:00:00Z") },
    ...look,
    ...{ id: followUpId, awardId },
  });
  return { awardId, followUpId };
}
