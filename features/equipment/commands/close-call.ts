import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { EquipmentCallState } from "#db/schema/equipment.ts";
import { equipmentAward, equipmentRequest } from "#db/schema/index.ts";
import { lockCall } from "#features/equipment/commands/locks.ts";
import { moveCall } from "#features/equipment/commands/move.ts";
import { phaseOf } from "#features/equipment/domain/phase.ts";
import { keepsEquipment } from "#features/equipment/policy.ts";
import { callInput } from "#features/equipment/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

type Call = { id: Id<"equipmentCall">; state: EquipmentCallState; opensOn: string; closesOn: string };

/** Notes that the days of a published call are over, as soon as anybody has to do with it. Answers the call as it is then. */
export async function closeIfOver(tx: Tx, call: Call, now: Date): Promise<Call> {
  if (call.state !== "published" || phaseOf(call, dayInMorocco(now)) !== "closed") return call;
  await moveCall(tx, call, "closed");
  return { ...call, state: "closed" };
}

/** The same for the job. Does nothing before. */
export const closeCall = defineCommand({
  name: "equipment.close",
  input: callInput,
  errors: [],
  load: ({ tx, input }) => lockCall(tx, input.callId),
  policy: onlySystem,
  handler: async ({ tx, resource: call, now }) => ({
    closed: (await closeIfOver(tx, call, now)).state !== call.state,
  }),
  audit: ({ input, output }) => (output.closed ? { object: input.callId } : null),
  invalidates: ({ output }) => (output.closed ? [tags.equipment()] : []),
});

/** Everything is handed out: the waiting list ends. Refusals: CALL_NOT_DECIDED, OFFERS_OPEN while an answer or a hand-over is waited for. */
export const finishCall = defineCommand({
  name: "equipment.finish",
  input: callInput,
  errors: ["CALL_NOT_DECIDED", "OFFERS_OPEN"],
  load: ({ tx, input }) => lockCall(tx, input.callId),
  policy: (actor, { resource }) => keepsEquipment(actor, resource),
  handler: async ({ tx, resource: call, fail }) => {
    if (call.state !== "decided") fail("CALL_NOT_DECIDED");
    const offers = await tx
      .select({ id: equipmentRequest.id })
      .from(equipmentRequest)
      .where(and(eq(equipmentRequest.callId, call.id), eq(equipmentRequest.state, "offered")))
      .limit(1);
    const open = await tx
      .select({ id: equipmentAward.id })
      .from(equipmentAward)
      .where(and(eq(equipmentAward.callId, call.id), inArray(equipmentAward.state, ["agreed", "ready"])))
      .limit(1);
    if (offers.length + open.length > 0) fail("OFFERS_OPEN");
    await moveCall(tx, call, "done");
  },
  audit: ({ input }) => ({ object: input.callId }),
  invalidates: () => [tags.equipment()],
});
