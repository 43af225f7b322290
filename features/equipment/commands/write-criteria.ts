import "server-only";
import { dropCriterion, putCriterion } from "#features/calls/index.ts";
import { lockCall } from "#features/equipment/commands/locks.ts";
import { keepsEquipment } from "#features/equipment/policy.ts";
import { equipmentTables } from "#features/equipment/queries/call-tables.ts";
import { addCriterionInput, removeCriterionInput } from "#features/equipment/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Adds a criterion with its measure and weight to a draft. Refusals: CALL_SHOWN, CRITERIA_FULL at twelve. */
export const addEquipmentCriterion = defineCommand({
  name: "equipment.add-criterion",
  input: addCriterionInput,
  errors: ["CALL_SHOWN", "CRITERIA_FULL"],
  load: ({ tx, input }) => lockCall(tx, input.callId),
  policy: (actor, { resource }) => keepsEquipment(actor, resource),
  handler: async ({ tx, input, resource: call, fail }) => {
    if (call.state !== "draft") fail("CALL_SHOWN");
    await putCriterion(tx, equipmentTables, call.id, input);
  },
  audit: ({ input }) => ({ object: input.callId, detail: { weight: input.weight } }),
});

/** Takes a criterion out of a draft. Refusals: CALL_SHOWN. */
export const removeEquipmentCriterion = defineCommand({
  name: "equipment.remove-criterion",
  input: removeCriterionInput,
  errors: ["CALL_SHOWN"],
  load: ({ tx, input }) => lockCall(tx, input.callId),
  policy: (actor, { resource }) => keepsEquipment(actor, resource),
  handler: async ({ tx, input, resource: call, fail }) => {
    if (call.state !== "draft") fail("CALL_SHOWN");
    await dropCriterion(tx, equipmentTables, call.id, input.criterionId);
  },
  audit: ({ input }) => ({ object: input.callId, detail: { criterion: input.criterionId } }),
});
