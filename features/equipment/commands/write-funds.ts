import "server-only";
import { and, eq } from "drizzle-orm";
import { equipmentFunds } from "#db/schema/index.ts";
import { lockCall } from "#features/equipment/commands/locks.ts";
import { keepsEquipment } from "#features/equipment/policy.ts";
import { addFundsInput, removeFundsInput } from "#features/equipment/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Records money of a draft: how much, from whom, decided when. The budget is what all of it comes to. Refusals: CALL_SHOWN, DATE_AHEAD. */
export const addFunds = defineCommand({
  name: "equipment.add-funds",
  input: addFundsInput,
  errors: ["CALL_SHOWN", "DATE_AHEAD"],
  load: ({ tx, input }) => lockCall(tx, input.callId),
  policy: (actor, { resource }) => keepsEquipment(actor, resource),
  handler: async ({ tx, input, resource: call, actor, now, fail }) => {
    if (call.state !== "draft") fail("CALL_SHOWN");
    const { callId, amount: amountMinor, source, decidedOn } = input;
    if (decidedOn > dayInMorocco(now)) fail("DATE_AHEAD", { field: "decidedOn" });
    const id = newId("equipmentFunds");
    const recordedBy = actor.kind === "person" ? actor.userId : null;
    await tx
      .insert(equipmentFunds)
      .values({ id, callId, amountMinor, source, decidedOn, recordedBy, recordedAt: now });
    return { fundsId: id };
  },
  audit: ({ input, output }) => ({ object: input.callId, detail: { ...output, amountMinor: input.amount } }),
});

/** Takes funds out of a draft. Refusals: CALL_SHOWN. */
export const removeFunds = defineCommand({
  name: "equipment.remove-funds",
  input: removeFundsInput,
  errors: ["CALL_SHOWN"],
  load: ({ tx, input }) => lockCall(tx, input.callId),
  policy: (actor, { resource }) => keepsEquipment(actor, resource),
  handler: async ({ tx, input: { callId, fundsId }, resource: call, fail }) => {
    if (call.state !== "draft") fail("CALL_SHOWN");
    await tx
      .delete(equipmentFunds)
      .where(and(eq(equipmentFunds.id, fundsId), eq(equipmentFunds.callId, callId)));
  },
  audit: ({ input }) => ({ object: input.callId, detail: { funds: input.fundsId } }),
});
