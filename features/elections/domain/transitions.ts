import type { ElectionState } from "#db/schema/elections.ts";

/** Which state of an election may follow which. The database holds the same table; a test compares them. */
export const electionTransitions: Readonly<Record<ElectionState, readonly ElectionState[]>> = {
  called: ["open", "cancelled"],
  open: ["closed", "cancelled"],
  closed: ["decided", "cancelled"],
  decided: [],
  cancelled: [],
};
