import "server-only";
import { equipmentCriterion, equipmentScore } from "#db/schema/index.ts";
import type { CallTables } from "#features/calls/index.ts";

/** Where calls for equipment have their criteria and points. */
export const equipmentTables: CallTables<"equipmentCriterion"> = {
  kind: "equipmentCriterion",
  criterion: equipmentCriterion,
  call: { field: "callId", column: equipmentCriterion.callId },
  score: equipmentScore,
};
