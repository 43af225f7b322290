import "server-only";
import { and, eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { equipmentRequest } from "#db/schema/index.ts";
import { lockCall } from "#features/equipment/commands/locks.ts";
import { moveCall, moveRequest } from "#features/equipment/commands/move.ts";
import { refuseNear } from "#features/equipment/commands/near.ts";
import { offerTo } from "#features/equipment/commands/offer.ts";
import { keepsEquipment } from "#features/equipment/policy.ts";
import { callInput } from "#features/equipment/schema.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { tags } from "#lib/cache/tags.ts";
import { enqueueAll } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * A second officer decides as ranked: each is offered what they asked for while one is left and the budget reaches, the others wait in their
 * order. Refusals: CALL_NOT_RANKED, SAME_OFFICER for whoever ranked, NEAR_APPLICANT. The database refuses more than is offered by itself
 * (equipment_item_offered, equipment_call_budget), and the same officer twice (equipment_call_two_officers).
 */
export const decideCall = defineCommand({
  name: "equipment.decide",
  input: callInput,
  errors: ["CALL_NOT_RANKED", "SAME_OFFICER", "NEAR_APPLICANT"],
  load: ({ tx, input }) => lockCall(tx, input.callId),
  policy: (actor, { resource }) => (actor.kind === "person" ? keepsEquipment(actor, resource) : "hide"),
  stepUp: true,
  handler: async ({ tx, resource: call, actor, now, fail }) => {
    if (call.state !== "ranked") fail("CALL_NOT_RANKED");
    if (actor.kind !== "person" || call.rankedBy === actor.userId) return fail("SAME_OFFICER");
    await refuseNear(tx, actor, call.id, "submitted");
    await moveCall(tx, call, "decided", { decidedBy: actor.userId, decidedAt: now });
    return asProduct(tx, async () => {
      const { offered, leftOut } = await offerTo(tx, call, "submitted", now);
      const others = await tx
        .select({ id: equipmentRequest.id, state: equipmentRequest.state })
        .from(equipmentRequest)
        .where(and(eq(equipmentRequest.callId, call.id), eq(equipmentRequest.state, "submitted")));
      for (const one of others) await moveRequest(tx, one, "waiting");
      const letters = others.map(({ id }) => ({ template: "equipment-waiting" as const, id }));
      if (letters.length > 0) await enqueueAll(tx, mailJob, letters);
      return { offered: offered.length, waiting: others.length, leftOut: leftOut.join(" ") };
    });
  },
  audit: ({ input, output }) => ({ object: input.callId, detail: output }),
  invalidates: () => [tags.equipment()],
});
