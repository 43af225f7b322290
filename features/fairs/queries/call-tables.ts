import "server-only";
import { fairCriterion, fairScore } from "#db/schema/index.ts";
import type { CallTables } from "#features/calls/index.ts";

/** Where fairs have their criteria and points. */
export const fairTables: CallTables<"fairCriterion"> = {
  kind: "fairCriterion",
  criterion: fairCriterion,
  call: { field: "fairId", column: fairCriterion.fairId },
  score: fairScore,
};
