import type { ReturnState } from "#db/schema/refunds.ts";

/** Which state of a return may follow which. The database holds the same table and refuses the rest; a test compares them. */
export const returnTransitions: Readonly<Record<ReturnState, readonly ReturnState[]>> = {
  requested: ["withdrawn", "damaged", "refunded"],
  damaged: ["refunded"],
  refunded: ["contested"],
  contested: ["settled"],
  withdrawn: [],
  settled: [],
};
