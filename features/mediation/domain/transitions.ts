import type { ComplaintState } from "#db/schema/mediation.ts";

/** Which state of a complaint may follow which. The database holds the same table; a test compares them. */
export const complaintTransitions: Readonly<Record<ComplaintState, readonly ComplaintState[]>> = {
  filed: ["mediating", "dismissed", "withdrawn"],
  mediating: ["proposed", "failed", "withdrawn"],
  proposed: ["mediating", "settled", "failed", "withdrawn"],
  settled: [],
  failed: [],
  dismissed: [],
  withdrawn: [],
};

/** Whether a complaint waits for anybody still. */
export const isOpen = (state: ComplaintState): boolean => complaintTransitions[state].length > 0;
