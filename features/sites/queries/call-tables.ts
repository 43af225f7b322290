import "server-only";
import { siteCriterion, siteScore } from "#db/schema/index.ts";
import type { CallTables } from "#features/calls/index.ts";

/** Where offers of rooms have their criteria and points. */
export const siteTables: CallTables<"siteCriterion"> = {
  kind: "siteCriterion",
  criterion: siteCriterion,
  call: { field: "callId", column: siteCriterion.callId },
  score: siteScore,
};
