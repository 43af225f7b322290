import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { equipmentCriterion, equipmentItem, equipmentRequest } from "#db/schema/index.ts";
import { lockCall } from "#features/equipment/commands/locks.ts";
import { moveCall } from "#features/equipment/commands/move.ts";
import { refuseNear } from "#features/equipment/commands/near.ts";
import { callTransitions } from "#features/equipment/domain/transitions.ts";
import { keepsEquipment } from "#features/equipment/policy.ts";
import { callInput, cancelCallInput } from "#features/equipment/schema.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayInMorocco } from "#lib/days.ts";
import { enqueueAll } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Publishes a call, no later than the day it opens; items, funds, criteria and days stay from then on. Refusals: CALL_SHOWN,
 * CALL_INCOMPLETE without an item, a criterion or funds, CALL_DATES once its first day is past.
 */
export const publishEquipmentCall = defineCommand({
  name: "equipment.publish",
  input: callInput,
  errors: ["CALL_SHOWN", "CALL_INCOMPLETE", "CALL_DATES"],
  load: ({ tx, input }) => lockCall(tx, input.callId),
  policy: (actor, { resource }) => keepsEquipment(actor, resource),
  handler: async ({ tx, resource: call, now, fail }) => {
    if (call.state !== "draft") fail("CALL_SHOWN");
    if (call.opensOn < dayInMorocco(now)) fail("CALL_DATES");
    const items = await tx.select().from(equipmentItem).where(eq(equipmentItem.callId, call.id)).limit(1);
    const criteria = await tx
      .select()
      .from(equipmentCriterion)
      .where(eq(equipmentCriterion.callId, call.id))
      .limit(1);
    if (items.length === 0 || criteria.length === 0 || call.budgetMinor === 0) fail("CALL_INCOMPLETE");
    await moveCall(tx, call, "published", { publishedAt: now });
  },
  audit: ({ input }) => ({ object: input.callId }),
  invalidates: () => [tags.equipment()],
});

/**
 * Calls a call off before it is decided, says why, and tells everybody who asked. Refusals: CALL_OVER, NEAR_APPLICANT for an officer of a workshop
 * that asked.
 */
export const cancelEquipmentCall = defineCommand({
  name: "equipment.cancel",
  input: cancelCallInput,
  errors: ["CALL_OVER", "NEAR_APPLICANT"],
  load: ({ tx, input }) => lockCall(tx, input.callId),
  policy: (actor, { resource }) => keepsEquipment(actor, resource),
  handler: async ({ tx, input, resource: call, actor, fail }) => {
    if (!callTransitions[call.state].includes("cancelled")) fail("CALL_OVER");
    await refuseNear(tx, actor, call.id, "submitted");
    await moveCall(tx, call, "cancelled", { cancelReason: input.reason });
    const asked = await tx
      .select({ id: equipmentRequest.id })
      .from(equipmentRequest)
      .where(and(eq(equipmentRequest.callId, call.id), inArray(equipmentRequest.state, ["submitted"])));
    const letters = asked.map(({ id }) => ({ template: "equipment-cancelled" as const, id }));
    if (letters.length > 0) await enqueueAll(tx, mailJob, letters);
    return { told: letters.length };
  },
  audit: ({ input, output }) => ({ object: input.callId, detail: output }),
  invalidates: () => [tags.equipment()],
});
