import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { artisanCraft } from "#db/schema/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { makeEquipmentAward, makeEquipmentCall, makeEquipmentRequest } from "#tests/factories/equipment.ts";

type Of = { chamberId: Id<"chamber">; artisanId: Id<"artisan">; userId: Id<"user"> };

/** A draft and a published call of the chamber, a request of its maker, something they were given, and a look at it. */
export async function makeEquipmentThings(db: Database, { chamberId, artisanId }: Of) {
  const [own] = await db.select().from(artisanCraft).where(eq(artisanCraft.artisanId, artisanId));
  if (!own) throw new Error("the maker has no craft");
  const draft = await makeEquipmentCall(db, { chamberId, slug: "matrix-draft" }, { isDraft: true });
  const call = await makeEquipmentCall(db, { chamberId, slug: "matrix", closesOn: "2999-01-01" });
  const of = { callId: call.callId, itemId: call.itemId, artisanId, craftId: own.craftId };
  const requestId = await makeEquipmentRequest(db, { ...of, number: 1 });
  const { awardId, followUpId } = await makeEquipmentAward(db, { ...of, requestId, chamberId });
  return {
    ...{ supportDraftId: draft.callId, supportFundsId: draft.fundsId, supportCallId: call.callId },
    ...{ supportItemId: call.itemId, supportCriterionId: call.criterionId, supportRequestId: requestId },
    ...{ supportAwardId: awardId, supportLookId: followUpId },
  };
}
